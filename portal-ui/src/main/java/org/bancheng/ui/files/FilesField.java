package org.bancheng.ui.files;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bancheng.workflow.files.FileKey;
import org.bancheng.workflow.files.FileLimits;
import org.bancheng.workflow.files.Uploads;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in before the step they belong to is taken: piece by piece, so that a connection that
 * breaks goes on where it stopped. What can be refused is refused before anything is sent. The step
 * attaches the files that stand here, and what stays behind is swept away.
 */
@JavaScript("context://js/upload.js")
public class FilesField extends Div implements HasValidationProperties {

    private final transient Uploads uploads;
    private final transient FileLimits limits;
    private final transient FileDrop drop;
    private final List<FileDrop.Kept> taken = new CopyOnWriteArrayList<>();
    private final List<String> coming = new CopyOnWriteArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph error = new Paragraph();

    /**
     * @param key of the name of the field
     */
    FilesField(String key, Uploads uploads, FileLimits limits, FileDrop drop) {
        this.uploads = uploads;
        this.limits = limits;
        this.drop = drop;
        addClassName("files-field");
        getElement().setAttribute("role", "group").bindAttribute("aria-label", text(key));
        var name = new Span(text(key));
        name.addClassName("files-name");
        var help = new Paragraph(text("files.help", limits.megabytes()));
        help.addClassName("faint");
        var chooser = new Element("input");
        chooser.setAttribute("type", "file")
                .setAttribute("multiple", true)
                .setAttribute("accept", String.join(",", FileWords.endings()))
                .setAttribute("hidden", true);
        var add = new Button(text("files.add"));
        add.addClassName("files-add");
        var way = new UnorderedList();
        way.addClassNames("files", "files-coming");
        list.addClassName("files");
        list.getElement().setAttribute("aria-live", "polite");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(name, help, add, way, list, error);
        getElement().appendChild(chooser);
        inEachLocale(this, this::speak);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        speak(attach.getUI().getLocale());
    }

    private void speak(Locale locale) {
        getElement()
                .executeJs(
                        "window.bancheng.upload.listen(this, $0, $1, $2, $3, $4)",
                        getTranslation(locale, "files.sending"),
                        getTranslation(locale, "files.stalled"),
                        getTranslation(locale, "files.processing"),
                        getTranslation(locale, "files.cancel"),
                        getTranslation(locale, "refused.file.broken"));
    }

    /** What was taken and is still wanted, in the order it came. */
    public List<String> handles() {
        return taken.stream().map(FileDrop.Kept::handle).toList();
    }

    /** The same for a step on a matter. */
    public List<Long> value() {
        return taken.stream().map(kept -> kept.received().id()).toList();
    }

    /** Names and sizes of what stands here, for a page that shows it again. */
    public List<String> names() {
        return taken.stream().map(kept -> kept.received().name()).toList();
    }

    /**
     * Lets a file come, if it may.
     *
     * @return what it is sent with; empty when it is refused, which is then said here
     */
    @ClientCallable
    String begin(String name, double size) {
        setInvalid(false);
        try {
            if (taken.size() + coming.size() >= limits.perMatter()) {
                throw new TextRefused("file.many");
            }
            var lower = name.toLowerCase(Locale.ROOT);
            if (Arrays.stream(FileWords.endings()).noneMatch(lower::endsWith)) {
                throw new TextRefused("file.kind");
            }
            var key = uploads.begin((long) size).written();
            coming.add(key);
            return key;
        } catch (TextRefused refused) {
            refuse(refused.key());
            return "";
        }
    }

    /** All of it has come: looked into beside the page, which takes a second or some. */
    @ClientCallable
    void sent(String ticket, String name) {
        var ui = UI.getCurrentOrThrow();
        FileKey.parse(ticket)
                .filter(key -> coming.contains(ticket))
                .ifPresent(key -> Thread.ofVirtual().start(() -> lookInto(key, name, ui)));
    }

    @ClientCallable
    void stopped(String ticket) {
        if (coming.remove(ticket)) {
            FileKey.parse(ticket).ifPresent(uploads::discard);
        }
    }

    private void lookInto(FileKey key, String name, UI ui) {
        FileDrop.Kept kept = null;
        String refusal = null;
        try (var content = uploads.open(key)) {
            kept = drop.take(content, name);
        } catch (TextRefused refused) {
            refusal = refused.key();
        } catch (Exception failed) {
            refusal = "file.broken";
        }
        uploads.discard(key);
        var arrived = kept;
        var wrong = refusal;
        ui.access(() -> arrived(key.written(), arrived, wrong));
    }

    private void arrived(String ticket, FileDrop.@Nullable Kept kept, @Nullable String wrong) {
        coming.remove(ticket);
        getElement().executeJs("window.bancheng.upload.done(this, $0)", ticket);
        if (kept != null) {
            taken.add(kept);
            show();
        } else if (wrong != null) {
            refuse(wrong);
        }
    }

    private void show() {
        setInvalid(false);
        list.removeAll();
        taken.forEach(one -> list.add(item(one)));
    }

    private void refuse(String key) {
        setErrorMessage(getTranslation("refused." + key));
        setInvalid(true);
    }

    private ListItem item(FileDrop.Kept one) {
        var name = one.received().name();
        var remove =
                new Button(
                        text("files.remove", name),
                        click -> {
                            taken.remove(one);
                            drop.discard(one.handle());
                            show();
                        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new ListItem(new Span(name), remove, new FoundList(one.received()));
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        getElement().getClassList().set("invalid", invalid);
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
