package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.tips.ErasureDate;
import org.springframework.stereotype.Component;

/** When a tip is erased, in the same words for its sender and its officers. */
@Component
public class ErasureWords {

    private final Translations words;

    ErasureWords(Translations words) {
        this.words = words;
    }

    /** For a plain page. */
    public String tell(ErasureDate erasure, Locale locale) {
        return tell(erasure, locale, (in, key, values) -> words.getTranslation(key, in, values));
    }

    /** For a screen, in the language of the page. */
    public static Paragraph shown(ErasureDate erasure) {
        var told =
                new Paragraph(inLocale(locale -> tell(erasure, locale, I18NProvider::translate)));
        told.setId("erasure");
        told.addClassName("faint");
        return told;
    }

    private static String tell(ErasureDate erasure, Locale locale, CountWords.Say say) {
        var day = erasure.on();
        var date =
                day == null
                        ? say.in(locale, "tips.erasure.open", erasure.days())
                        : say.in(locale, "tips.erasure.on", Dates.date(day, locale));
        return day != null && erasure.unread()
                ? date + say.in(locale, "tips.erasure.unread")
                : date;
    }
}
