package org.bancheng.workflow.handling;

import java.util.regex.Pattern;

/**
 * A telephone number: a mobile number of eleven digits, or a landline with its area code; spaces
 * and dashes are forgiven.
 */
public record PhoneNumber(String value) {

    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}\\d{7,8}(\\d{1,5})?");
    private static final Pattern FOREIGN = Pattern.compile("\\+\\d{8,15}");

    public PhoneNumber {
        value = value.replaceAll("[\\s\\-()（）]", "");
        boolean fits =
                MOBILE.matcher(value).matches()
                        || LANDLINE.matcher(value).matches()
                        || FOREIGN.matcher(value).matches();
        if (!fits) {
            throw new TextRefused("phone.shape");
        }
    }
}
