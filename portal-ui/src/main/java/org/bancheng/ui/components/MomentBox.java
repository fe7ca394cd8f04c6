package org.bancheng.ui.components;

import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.bancheng.workflow.deadlines.Shanghai;
import org.jspecify.annotations.Nullable;

/** A day and a time in Asia/Shanghai, to the minute. */
public class MomentBox extends NativeField<MomentBox, LocalDateTime> {

    private final Element input;

    /**
     * An empty field.
     *
     * @param key of the label
     */
    public MomentBox(String key) {
        super(key, "moment-", new Element("input").setAttribute("type", "datetime-local"));
        input = getElement().getChild(1);
        getElement().getClassList().add("moment-box");
        mark();
        input.addPropertyChangeListener(
                "value", "change", change -> setModelValue(read(change.getValue()), true));
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
}
