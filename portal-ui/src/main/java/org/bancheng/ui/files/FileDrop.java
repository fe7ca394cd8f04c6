package org.bancheng.ui.files;

import java.io.InputStream;
import org.bancheng.workflow.files.Received;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.tips.TipFiles;

/** Where the files of a form are put while they wait for its step. */
interface FileDrop {

    /**
     * A file that waits.
     *
     * @param handle what the step takes it by
     */
    record Kept(String handle, Received received) {

        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    Kept take(InputStream content, String name);

    void discard(String handle);

    /** With the files of matters; the handle is the file's number. */
    static FileDrop of(SealedFiles files) {
        return new FileDrop() {
            @Override
            public Kept take(InputStream content, String name) {
                var received = files.take(content, name);
                return new Kept(Long.toString(received.id()), received);
            }

            @Override
            public void discard(String handle) {
                files.discard(Long.parseLong(handle));
            }
        };
    }

    /** With the files of tips; the handle is what opens the file. */
    static FileDrop of(TipFiles files) {
        return new FileDrop() {
            @Override
            public Kept take(InputStream content, String name) {
                var waiting = files.receive(content, name);
                return new Kept(waiting.key(), waiting.received());
            }

            @Override
            public void discard(String handle) {
                files.discard(handle);
            }
        };
    }
}
