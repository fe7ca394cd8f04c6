package org.bancheng.notification.notices;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for codes that events carry, in one language. */
public final class NoticeWords {

    private static final NoticeWords CHINESE = new NoticeWords(Locale.SIMPLIFIED_CHINESE);
    private static final NoticeWords ENGLISH = new NoticeWords(Locale.ENGLISH);

    private final ResourceBundle bundle;

    private NoticeWords(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        "notices/words",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static NoticeWords in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** Empty for a code nobody gave a word. */
    public String of(String kind, String code) {
        String key = kind + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : "";
    }
}
