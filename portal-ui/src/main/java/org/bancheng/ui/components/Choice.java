package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One of a few. Its words follow the language of the page. */
public class Choice<T> extends NativeField<Choice<T>, T> {

    private final Element select;
    private final List<T> items;

    /**
     * A list of choices.
     *
     * @param key of the label
     * @param empty key of the words for “nothing chosen”
     * @param words of an item in a language
     */
    public Choice(String key, String empty, List<T> items, BiFunction<T, Locale, String> words) {
        super(key, "choice-", new Element("select"));
        this.items = List.copyOf(items);
        select = getElement().getChild(1);
        select.appendChild(option("", text(empty)));
        for (int i = 0; i < this.items.size(); i++) {
            T item = this.items.get(i);
            select.appendChild(
                    option(Integer.toString(i), inLocale(locale -> words.apply(item, locale))));
        }
        select.addPropertyChangeListener(
                "value", "change", change -> setModelValue(item(change.getValue()), true));
    }

    private static Element option(String value, Signal<String> words) {
        var option = new Element("option").setAttribute("value", value);
        option.bindText(words);
        return option;
    }

    private @Nullable T item(@Nullable Object value) {
        return value == null || value.toString().isEmpty()
                ? null
                : items.get(Integer.parseInt(value.toString()));
    }

    @Override
    protected void setPresentationValue(@Nullable T item) {
        int at = item == null ? -1 : items.indexOf(item);
        select.getChildren().forEach(option -> option.removeAttribute("selected"));
        select.getChild(at + 1).setAttribute("selected", true);
        select.setProperty("value", at < 0 ? "" : Integer.toString(at));
    }

    /** Marks for eyes and screen readers that a choice has to be made. */
    public Choice<T> required() {
        mark();
        return this;
    }
}
