package org.bancheng.workflow.handling;

import java.util.regex.Pattern;

/**
 * One mail address that can be written into a header: no spaces, no line ends, at most 160
 * characters.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,90}[A-Za-z0-9])?\\.[A-Za-z]{2,20}");

    public EmailAddress {
        value = value.strip();
        if (value.length() > 160 || !SHAPE.matcher(value).matches() || value.contains("..")) {
            throw new TextRefused("email.shape");
        }
    }
}
