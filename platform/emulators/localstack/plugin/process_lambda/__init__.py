"""Runs Lambda functions of LocalStack 4.14 as child processes, because LocalStack itself only knows Docker.

On the PYTHONPATH, LAMBDA_RUNTIME_EXECUTOR=process selects it. What it reads beside is in settings.py. Not there: layers,
isolation of any kind, /var/task (functions find their code by LAMBDA_TASK_ROOT).
"""

from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class ProcessRuntimeExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs):
        # Imported late, as LocalStack's own plugin does: the import of its Lambda service takes a second.
        from .executor import ProcessRuntimeExecutor

        return ProcessRuntimeExecutor
