package org.bancheng.workflow.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How large a file may be and how many a matter may have of one purpose: {@code bancheng.files}.
 */
@Component
public class FileLimits {

    private static final long MEGABYTE = 1024L * 1024;

    private final int megabytes;
    private final int perMatter;

    FileLimits(
            @Value("${bancheng.files.megabytes:20}") int megabytes,
            @Value("${bancheng.files.per-matter:20}") int perMatter) {
        this.megabytes = megabytes;
        this.perMatter = perMatter;
    }

    public int megabytes() {
        return megabytes;
    }

    public int perMatter() {
        return perMatter;
    }

    long bytes() {
        return megabytes * MEGABYTE;
    }
}
