package scot.pace.web;

import scot.pace.jobs.PublishedRelease;

/** It was published once and is withdrawn, which its reader is told. */
final class Withdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PublishedRelease release;

    Withdrawn(PublishedRelease release) {
        this.release = release;
    }

    PublishedRelease release() {
        return release;
    }
}
