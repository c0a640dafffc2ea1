package scot.pace.web;

import scot.pace.jobs.Upload;

/** How far an upload is. Each stage is kept before the next begins: whoever leaves the page loses nothing. */
public enum Stage {
    RECEIVED("Received"),
    READING("Being read"),
    CHECKING("Being checked against the rules"),
    CHECKED("Checked"),
    /** By a fault of ours. */
    FAILED("Not checked");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /**
     * What the script of the page is told.
     *
     * @param place in the queue; 1 while it is read and checked, 0 afterwards
     */
    record Now(Stage stage, int place) {}

    static Stage of(Upload upload, int place, boolean hasFailed) {
        if (upload.isChecked()) {
            return CHECKED;
        }
        if (hasFailed) {
            return FAILED;
        }
        if (place != 1) {
            return RECEIVED;
        }
        return upload.isRead() ? CHECKING : READING;
    }

    public String words() {
        return words;
    }
}
