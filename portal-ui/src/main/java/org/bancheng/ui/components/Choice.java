package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One of a few: the browser's own list, which every telephone and every screen reader handles well.
 * Its words follow the language of the page.
 */
@Tag("div")
public class Choice<T> extends AbstractField<Choice<T>, T> implements HasValidationProperties {

    private final Element select = new Element("select");
    private final Element error = new Element("p");
    private final List<T> items;

    /**
     * A list of choices.
     *
     * @param key of the label
     * @param empty key of the words for “nothing chosen”
     * @param words of an item in a language
     */
    public Choice(String key, String empty, List<T> items, BiFunction<T, Locale, String> words) {
        super(null);
        this.items = List.copyOf(items);
        var id = "choice-" + key.replace('.', '-');
        getElement().getClassList().add("choice");
        var label = new Element("label").setAttribute("for", id);
        label.bindText(text(key));
        error.setAttribute("id", id + "-error").getClassList().add("field-error");
        error.setVisible(false);
        select.setAttribute("id", id).appendChild(option("", text(empty)));
        for (int i = 0; i < this.items.size(); i++) {
            T item = this.items.get(i);
            select.appendChild(
                    option(Integer.toString(i), inLocale(locale -> words.apply(item, locale))));
        }
        select.addPropertyChangeListener(
                "value", "change", change -> setModelValue(item(change.getValue()), true));
        getElement().appendChild(label, select, error);
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
        getElement().getClassList().add("required");
        select.setAttribute("aria-required", "true");
        return this;
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        getElement().getClassList().set("invalid", invalid);
        select.setAttribute("aria-invalid", Boolean.toString(invalid));
        if (invalid) {
            select.setAttribute("aria-describedby", error.getAttribute("id"));
        } else {
            select.removeAttribute("aria-describedby");
        }
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }
}
