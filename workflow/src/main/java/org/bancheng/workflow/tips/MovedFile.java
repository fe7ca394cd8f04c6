package org.bancheng.workflow.tips;

/**
 * A file that came along with a tip sealed over, as its officer sees it.
 *
 * @param size in bytes
 * @param sha256 of the content as it was sent, in hex
 */
public record MovedFile(long id, String name, long size, String sha256) {

    @Override
    public String toString() {
        return "MovedFile[hidden]";
    }
}
