package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.files.FileWords;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.bancheng.workflow.tips.TipAttachment;

/**
 * The files of a tip: each can be saved as it was cleaned, or as it was sent, and never opens here.
 */
class TipFilesBlock extends Block {

    TipFilesBlock(String reference, List<TipAttachment> files) {
        super("tips.file.files");
        var list = new UnorderedList();
        list.addClassName("files");
        files.forEach(file -> list.add(item(reference, file)));
        add(faint("tips.file.files.hint"), list);
    }

    private static ListItem item(String reference, TipAttachment file) {
        var name = new Span(file.name());
        name.addClassName("strong");
        var facts =
                new Div(
                        new Span(inLocale(locale -> FileWords.size(file.size(), locale))),
                        new Span(" · "),
                        Moment.hour(file.hour()),
                        new Span(inLocale(locale -> told(file, locale))));
        facts.addClassName("faint");
        var address = "/" + TipAddresses.LIST + "/" + reference + "/files/" + file.id();
        var item = new ListItem(name, facts, save(address, "tips.file.files.save", file.number()));
        if (file.original()) {
            item.add(save(address + "?original", "tips.file.files.original", file.number()));
        }
        var hash = new Div(new Span("SHA-256 " + file.sha256()));
        hash.addClassNames("faint", "hash");
        item.add(hash);
        return item;
    }

    private static Anchor save(String address, String key, int number) {
        var link = new Anchor(address, text(key, number));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static String told(TipAttachment file, Locale locale) {
        var treatment = file.treatment();
        if (treatment == null) {
            return "";
        }
        return part("files.removed", treatment.removed(), locale)
                + part("files.left", treatment.left(), locale);
    }

    private static String part(String key, List<Trace> traces, Locale locale) {
        return traces.isEmpty()
                ? ""
                : " · "
                        + I18NProvider.translate(
                                locale,
                                key,
                                traces.stream()
                                        .map(trace ->
                                                I18NProvider.translate(
                                                        locale, "files.trace." + trace))
                                        .collect(
                                                Collectors.joining(
                                                        I18NProvider.translate(
                                                                locale, "files.found.and"))));
    }
}
