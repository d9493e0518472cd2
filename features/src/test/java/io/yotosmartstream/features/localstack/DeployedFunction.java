package io.yotosmartstream.features.localstack;

import io.yotosmartstream.packaging.runtime.FunctionError;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * A function of the stack, called as its callers on AWS do.
 *
 * @param alias its ARN
 */
record DeployedFunction(LambdaClient lambda, String alias) {

  /**
   * @throws FunctionError what it said instead of an answer
   */
  byte[] invoke(byte[] event) {
    InvokeResponse answer =
        lambda.invoke(
            request -> request.functionName(alias).payload(SdkBytes.fromByteArray(event)));
    if (answer.functionError() != null) {
      throw new FunctionError(answer.payload().asUtf8String());
    }
    return answer.payload().asByteArray();
  }
}
