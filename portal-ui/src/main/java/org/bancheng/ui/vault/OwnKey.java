package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.Vault;

/** 口令与离任: a new passphrase for whoever knows the old one, and leaving without losing a tip. */
class OwnKey extends Div {

    private static final int SHOWN_MILLIS = 4000;

    private final transient TipOfficers officers;
    private final transient VaultSession session;
    private final transient Person officer;
    private final transient Vault vault;
    private final transient Runnable changed;

    /**
     * @param changed what follows when there is a new key
     */
    OwnKey(
            TipOfficers officers,
            VaultSession session,
            Person officer,
            Vault vault,
            Runnable changed) {
        this.officers = officers;
        this.session = session;
        this.officer = officer;
        this.vault = vault;
        this.changed = changed;
        addClassName("own-key");
        add(changing(), leaving());
    }

    private NativeDetails changing() {
        var old = new PassphraseField("tips.key.old");
        var chosen = new PassphraseField("tips.vault.forgot.field");
        var again = new PassphraseField("tips.vault.again");
        var send = new Button(text("tips.key.change.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                change(old, chosen, again);
            } finally {
                send.setEnabled(true);
            }
        });
        var form =
                new Div(
                        new Paragraph(text("tips.key.change.text")),
                        old,
                        chosen,
                        again,
                        new Div(send));
        form.addClassName("vault-form");
        return new NativeDetails(text("tips.key.change"), form);
    }

    private void change(PassphraseField old, PassphraseField chosen, PassphraseField again) {
        old.setInvalid(false);
        chosen.setInvalid(false);
        again.setInvalid(false);
        if (old.isEmpty()) {
            old.refuse("tips.vault.missing");
        } else if (!chosen.getValue().equals(again.getValue())) {
            again.refuse("tips.vault.differs");
        } else {
            try {
                again.clear();
                session.keep(officer, officers.change(officer, old.taken(), chosen.taken()));
                tell("tips.key.change.done");
                changed.run();
            } catch (TipRefused refused) {
                boolean length = refused.key().equals("tip.passphrase.length");
                (length ? chosen : old).refuse(Words.refused(refused.key()));
            }
        }
    }

    /** What would become of the tips is said before, and where it cannot be, why not. */
    private NativeDetails leaving() {
        var state = officers.leaving(officer);
        var form = new Div(new Paragraph(text("tips.key.leave.text")));
        form.addClassName("vault-form");
        var told =
                new Paragraph(
                        state.onlyMine() == 0
                                ? text("tips.key.leave.none")
                                : state.isPossible()
                                        ? text(
                                                "tips.key.leave.colleagues",
                                                state.onlyMine(),
                                                String.join("、", state.colleagues()))
                                        : text("tips.key.leave.last", state.onlyMine()));
        told.setId("leaving");
        told.addClassName("notice");
        form.add(told);
        if (state.isPossible()) {
            var sure = label(new Checkbox(), "tips.key.leave.sure");
            sure.setManualValidation(true);
            var send = new Button(text("tips.key.leave.send"));
            send.addThemeVariants(ButtonVariant.LUMO_ERROR);
            send.addClickListener(click -> leave(sure));
            form.add(sure, new Div(send));
        } else {
            told.addClassName("urgent");
        }
        return new NativeDetails(text("tips.key.leave"), form);
    }

    private void leave(Checkbox sure) {
        sure.setInvalid(!sure.getValue());
        if (sure.isInvalid()) {
            sure.setErrorMessage(getTranslation("tips.key.leave.unsure"));
            return;
        }
        try {
            officers.leave(officer, vault);
            tell("tips.key.leave.done");
            session.lock();
        } catch (TipRefused refused) {
            tell(Words.refused(refused.key()));
        }
    }

    private void tell(String key) {
        Notification.show(getTranslation(key), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}
