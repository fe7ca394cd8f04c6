package org.bancheng.workflow.cleaning;

/** How a file is built, as far as cleaning it differs. */
public enum Format {
    JPEG,
    PNG,
    WEBP,
    PDF,
    /** DOCX and XLSX (ISO/IEC 29500). */
    OOXML,
    /** ODT (ISO/IEC 26300). */
    ODF,
    MP3,
    M4A,
    WAV,
    OGG;

    /** Pictures are always drawn anew; one that cannot be is refused. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
