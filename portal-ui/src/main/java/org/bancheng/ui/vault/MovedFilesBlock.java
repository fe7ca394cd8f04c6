package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.bancheng.ui.components.Block;
import org.bancheng.workflow.tips.MovedFile;
import org.bancheng.workflow.tips.TipReading;

/** Files of a tip: never shown, only taken away, and opened for that one moment. */
class MovedFilesBlock extends Block {

    private static final String NEUTRAL = "file";

    private final transient TipReading reading;
    private final transient OpenTip open;

    MovedFilesBlock(List<MovedFile> files, TipReading reading, OpenTip open) {
        super("tips.moved.files");
        this.reading = reading;
        this.open = open;
        var hint = new Div(text("tips.moved.files.hint"));
        hint.addClassName("hint");
        var list = new UnorderedList();
        list.addClassName("files");
        files.forEach(file -> list.add(item(file)));
        add(hint, list);
    }

    private ListItem item(MovedFile file) {
        DownloadHandler sending = event -> send(file, event);
        var link = new Anchor(sending, AttachmentType.DOWNLOAD, file.name());
        link.getElement().setAttribute("download", file.name());
        var hash = new Span("SHA-256 " + file.sha256());
        hash.addClassName("faint");
        return new ListItem(new Div(link), hash);
    }

    /** The address of a download tells nothing; name and kind stand in its answer. */
    private void send(MovedFile file, DownloadEvent event) throws IOException {
        var content =
                reading.file(open.person(), open.vault(), open.tip(), file.id())
                        .orElseThrow(() -> new FileNotFoundException(NEUTRAL));
        event.setFileName(file.name());
        event.setContentType("application/octet-stream");
        event.setContentLength(content.size());
        content.content().writeTo(event.getOutputStream());
    }
}
