package io.yotosmartstream.functions.testing;

import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.functions.jobs.RunJob;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobMessage;
import java.util.ArrayList;

/** Works off the jobs that the functions began. */
public final class JobDesk {
  private final TestHouse house;

  public JobDesk(TestHouse house) {
    this.house = house;
  }

  /** Each message once; what a worker throws is thrown here too. */
  public void runAll() {
    var messages = new ArrayList<>(house.heard.jobs);
    house.heard.jobs.clear();
    messages.forEach(this::run);
  }

  public void run(JobMessage message) {
    house.get(RunJob.class).accept(message);
  }

  public Job job(Caller caller, String jobId) {
    return house.get(JobFunctions.class).getJob(new JobFunctions.JobId(caller, jobId));
  }
}
