package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.bancheng.workflow.deadlines.Shanghai;
import org.jspecify.annotations.Nullable;

/**
 * A day and a time in Asia/Shanghai, to the minute: the browser's own field, which every telephone
 * and every screen reader handles well.
 */
@Tag("div")
public class MomentBox extends AbstractField<MomentBox, LocalDateTime>
        implements HasValidationProperties {

    private final Element input = new Element("input");
    private final Element error = new Element("p");

    /**
     * An empty field.
     *
     * @param key of the label
     */
    public MomentBox(String key) {
        super(null);
        var id = "moment-" + key.replace('.', '-');
        getElement().getClassList().add("choice");
        getElement().getClassList().add("moment-box");
        getElement().getClassList().add("required");
        var label = new Element("label").setAttribute("for", id);
        label.bindText(text(key));
        error.setAttribute("id", id + "-error").getClassList().add("field-error");
        error.setVisible(false);
        input.setAttribute("id", id)
                .setAttribute("type", "datetime-local")
                .setAttribute("aria-required", "true");
        input.addPropertyChangeListener(
                "value", "change", change -> setModelValue(read(change.getValue()), true));
        getElement().appendChild(label, input, error);
    }

    /** The instant typed; none while it is empty or no date. */
    public @Nullable Instant instant() {
        LocalDateTime typed = getValue();
        return typed == null ? null : typed.atZone(Shanghai.ZONE).toInstant();
    }

    public MomentBox at(Instant at) {
        setValue(LocalDateTime.ofInstant(at, Shanghai.ZONE));
        return this;
    }

    private static @Nullable LocalDateTime read(@Nullable Object value) {
        try {
            return value == null || value.toString().isEmpty()
                    ? null
                    : LocalDateTime.parse(value.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDateTime value) {
        input.setProperty("value", value == null ? "" : value.toString());
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
