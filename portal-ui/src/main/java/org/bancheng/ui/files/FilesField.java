package org.bancheng.ui.files;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bancheng.workflow.files.FileLimits;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in before the step they belong to is taken. Each is sealed as it arrives; the step
 * attaches those that stand here, and what stays behind is swept away.
 */
public class FilesField extends Div implements HasValidationProperties {

    private record Arrival(String name, @Nullable Long id, @Nullable String refusal) {}

    private record Taken(long id, String name) {}

    private final transient SealedFiles files;
    private final transient Queue<Arrival> arrived = new ConcurrentLinkedQueue<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final int most;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph error = new Paragraph();
    private final Upload upload;

    /**
     * @param key of the name of the field; {@code .help} says what is wanted
     */
    public FilesField(String key, SealedFiles files, FileLimits limits) {
        this.files = files;
        most = limits.perMatter();
        addClassName("files-field");
        getElement().setAttribute("role", "group").bindAttribute("aria-label", text(key));
        var name = new Span(text(key));
        name.addClassName("files-name");
        var help = new Paragraph(text("files.help", limits.megabytes()));
        help.addClassName("faint");
        list.addClassName("files");
        list.getElement().setAttribute("aria-live", "polite");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        upload = new Upload(this::receive);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setAcceptedFileExtensions(FileWords.endings());
        upload.setDropAllowed(true);
        inEachLocale(upload, this::speak);
        upload.getElement().addEventListener("upload-success", done -> show());
        upload.getElement().addEventListener("upload-error", done -> show());
        upload.getElement().addEventListener("file-reject", done -> refuse("file.kind"));
        add(name, help, upload, list, error);
    }

    /** What was taken and is still wanted, in the order it came. */
    public List<Long> value() {
        return taken.stream().map(Taken::id).toList();
    }

    /** Runs while a file comes in, beside the page. */
    private void receive(UploadEvent event) {
        var name = event.getFileName();
        if (taken.size() + arrived.size() >= most) {
            arrived.add(new Arrival(name, null, "file.many"));
            return;
        }
        try {
            arrived.add(new Arrival(name, files.receive(event.getInputStream(), name), null));
        } catch (TextRefused refused) {
            arrived.add(new Arrival(name, null, refused.key()));
        } catch (UncheckedIOException broken) {
            arrived.add(new Arrival(name, null, "file.broken"));
        }
    }

    private void show() {
        setInvalid(false);
        for (var next = arrived.poll(); next != null; next = arrived.poll()) {
            if (next.id() != null) {
                taken.add(new Taken(next.id(), next.name()));
            } else {
                refuse(String.valueOf(next.refusal()));
            }
        }
        upload.clearFileList();
        list.removeAll();
        taken.forEach(one -> list.add(item(one)));
    }

    private void refuse(String key) {
        setErrorMessage(getTranslation("refused." + key));
        setInvalid(true);
    }

    private ListItem item(Taken one) {
        var remove =
                new Button(
                        text("files.remove", one.name()),
                        click -> {
                            taken.remove(one);
                            files.discard(one.id());
                            show();
                        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new ListItem(new Span(one.name()), remove);
    }

    private void speak(Locale locale) {
        var words = new UploadI18N();
        var add = getTranslation(locale, "files.add");
        var drop = getTranslation(locale, "files.drop");
        words.setAddFiles(new UploadI18N.AddFiles());
        words.getAddFiles().setOne(add).setMany(add);
        words.setDropFiles(new UploadI18N.DropFiles());
        words.getDropFiles().setOne(drop).setMany(drop);
        words.setError(
                new UploadI18N.Error()
                        .setIncorrectFileType(getTranslation(locale, "refused.file.kind"))
                        .setFileIsTooBig(getTranslation(locale, "refused.file.large")));
        var broken = getTranslation(locale, "refused.file.broken");
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(getTranslation(locale, "files.connecting"))
                                        .setStalled(getTranslation(locale, "files.stalled"))
                                        .setProcessing(getTranslation(locale, "files.processing")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(broken)
                                        .setUnexpectedServerError(broken)
                                        .setForbidden(broken)));
        upload.setI18n(words);
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
