package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * A field of the browser's own, which every telephone and every screen reader handles well, with
 * its label and its error.
 */
@Tag("div")
abstract class NativeField<C extends NativeField<C, T>, T> extends AbstractField<C, T>
        implements HasValidationProperties {

    private final Element input;
    private final Element error = new Element("p");

    /**
     * @param key of the label
     * @param input the browser's element
     */
    NativeField(String key, String prefix, Element input) {
        super(null);
        this.input = input;
        var id = prefix + key.replace('.', '-');
        getElement().getClassList().add("choice");
        var label = new Element("label").setAttribute("for", id);
        label.bindText(text(key));
        error.setAttribute("id", id + "-error").getClassList().add("field-error");
        error.setVisible(false);
        input.setAttribute("id", id);
        getElement().appendChild(label, input, error);
    }

    /** Marks for eyes and screen readers that it has to be filled. */
    final void mark() {
        getElement().getClassList().add("required");
        input.setAttribute("aria-required", "true");
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        getElement().getClassList().set("invalid", invalid);
        input.setAttribute("aria-invalid", Boolean.toString(invalid));
        if (invalid) {
            input.setAttribute("aria-describedby", error.getAttribute("id"));
        } else {
            input.removeAttribute("aria-describedby");
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
