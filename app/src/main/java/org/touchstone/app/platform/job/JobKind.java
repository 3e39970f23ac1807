package org.touchstone.app.platform.job;

/// A kind of long work.
public interface JobKind {

    /// The word for it, the same for ever: it stands in the database.
    String name();

    /// Whether work that was cut off may be begun anew without harm. Otherwise it is told as failed.
    boolean resumes();

    /// Does it, on one of the threads for computing.
    ///
    /// @param run what was asked, and where progress is told. Ask it now and then whether to go on
    /// @return JSON
    /// @throws Exception whose message a person can read; the job has then failed
    String work(JobRun run) throws Exception;
}
