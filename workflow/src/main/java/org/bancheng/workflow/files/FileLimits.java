package org.bancheng.workflow.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How large a file may be, how many a matter may have of one purpose, and how much may be on its
 * way at once: {@code bancheng.files}.
 */
@Component
public class FileLimits {

    private static final long MEGABYTE = 1024L * 1024;

    private final int megabytes;
    private final int perMatter;
    private final int waitingMegabytes;

    FileLimits(
            @Value("${bancheng.files.megabytes:20}") int megabytes,
            @Value("${bancheng.files.per-matter:20}") int perMatter,
            @Value("${bancheng.files.waiting-megabytes:2048}") int waitingMegabytes) {
        this.megabytes = megabytes;
        this.perMatter = perMatter;
        this.waitingMegabytes = waitingMegabytes;
    }

    public int megabytes() {
        return megabytes;
    }

    public int perMatter() {
        return perMatter;
    }

    /** Of all uploads that are not complete. */
    int waitingMegabytes() {
        return waitingMegabytes;
    }

    public long bytes() {
        return megabytes * MEGABYTE;
    }
}
