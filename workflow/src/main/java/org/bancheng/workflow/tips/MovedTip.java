package org.bancheng.workflow.tips;

import java.util.List;
import java.util.Locale;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.Download;
import org.bancheng.workflow.handling.Message;
import org.jspecify.annotations.Nullable;

/**
 * A clue that came through another lane, with all that belongs to it.
 *
 * @param toUnit the anti-drug unit of its place
 * @param concernsPolice whether nobody of that unit may read it, but the one above
 * @param story as the resident wrote it, title and all
 * @param sender who filed it by name, because the other lane asks for one
 * @param messages between resident and office, oldest first
 * @param notes of the office
 * @param receiptHash what the resident's code is found by
 * @param filingHash what the form is found by, should it be sent again
 * @param receiptKey the public half of the receipt's pair; none: it is locked for the code later
 * @param movedBy the member of staff who noticed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of keys; never compared as values
public record MovedTip(
        String toUnit,
        boolean concernsPolice,
        String story,
        TipContent.Sender sender,
        Locale language,
        List<Message> messages,
        List<String> notes,
        List<Evidence> files,
        byte[] receiptHash,
        byte @Nullable [] filingHash,
        byte @Nullable [] receiptKey,
        long movedBy) {

    /** A file that goes along. */
    public record Evidence(AttachedFile file, Download content) {}

    @Override
    public String toString() {
        return "MovedTip[hidden]";
    }
}
