package org.bancheng.ui.files;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.files.AttachedFile;

/** Files that can be saved, each with its size and the day it came. */
public class FileList extends UnorderedList {

    private FileList(List<AttachedFile> files, Function<AttachedFile, Component> link) {
        addClassName("files");
        files.forEach(file -> add(item(file, link.apply(file))));
        setVisible(!files.isEmpty());
    }

    /** For the desk: links, and which ones the resident has too. */
    public static FileList desk(String reference, List<AttachedFile> files) {
        return new FileList(
                files,
                file -> {
                    var link =
                            new Anchor(
                                    "/desk/matters/" + reference + "/files/" + file.id(),
                                    file.name());
                    link.setRouterIgnore(true);
                    link.getElement().setAttribute("download", true);
                    return file.forResident()
                            ? new Span(link, Badge.of("files.forResident", Badge.Tone.QUIET))
                            : link;
                });
    }

    /** For the holder of a code, which travels in the body of a form and never in an address. */
    public static FileList tracked(String code, List<AttachedFile> files) {
        return new FileList(files, file -> new Sender(code, file));
    }

    private static ListItem item(AttachedFile file, Component link) {
        var facts =
                new Span(
                        inLocale(locale ->
                                FileWords.size(file.size(), locale)
                                        + " · "
                                        + Dates.dateTime(file.at(), locale)
                                        + left(file, locale)));
        facts.addClassName("faint");
        return new ListItem(link, facts);
    }

    private static String left(AttachedFile file, Locale locale) {
        return FileWords.left(file, (key, values) -> I18NProvider.translate(locale, key, values))
                .map(words -> " · " + words)
                .orElse("");
    }

    @Tag("form")
    private static final class Sender extends Component {

        Sender(String code, AttachedFile file) {
            getElement().setAttribute("method", "post").setAttribute("action", "plain/track/file");
            var send = new Element("button").setAttribute("type", "submit");
            send.getClassList().add("file-save");
            send.bindText(text("files.save", file.name()));
            getElement()
                    .appendChild(
                            hidden("code", code), hidden("file", Long.toString(file.id())), send);
        }

        private static Element hidden(String name, String value) {
            return new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", name)
                    .setAttribute("value", value);
        }
    }
}
