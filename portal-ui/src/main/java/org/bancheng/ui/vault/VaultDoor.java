package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipList;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.Vault;

/** In front of the vault: the first passphrase, unlocking, and starting over. */
class VaultDoor extends Div {

    private final transient TipOfficers officers;
    private final transient TipList list;
    private final transient VaultSession session;
    private final transient CurrentPerson person;
    private final transient Runnable opened;

    private VaultDoor(Doors doors, Runnable opened) {
        officers = doors.officers();
        list = doors.list();
        session = doors.session();
        person = doors.person();
        this.opened = opened;
        addClassName("vault-door");
        show();
    }

    /** What a door needs. */
    @org.springframework.stereotype.Component
    record Doors(TipOfficers officers, TipList list, VaultSession session, CurrentPerson person) {

        /**
         * @param opened what follows when the vault is open
         */
        VaultDoor to(Runnable opened) {
            return new VaultDoor(this, opened);
        }
    }

    private void show() {
        removeAll();
        if (officers.isEnrolled(person.get())) {
            add(new H1(text("tips.vault.unlock.heading")), unlocking(), startingOver());
        } else {
            add(new H1(text("tips.vault.enrol.heading")), enrolling());
        }
    }

    private Div unlocking() {
        var typed = new PassphraseField("tips.vault.passphrase");
        typed.setAutofocus(true);
        return form(
                "tips.vault.unlock",
                () -> open(typed, officers::unlock),
                new Paragraph(text("tips.vault.unlock.text")),
                typed);
    }

    private Div enrolling() {
        var typed = new PassphraseField("tips.vault.passphrase");
        var again = new PassphraseField("tips.vault.again");
        return form(
                "tips.vault.enrol",
                () -> {
                    if (isSame(typed, again)) {
                        again.clear();
                        open(typed, officers::enrol);
                    }
                },
                rules("tips.vault.rule.1", "tips.vault.rule.2", "tips.vault.rule.3"),
                new Paragraph(text("tips.vault.enrol.forgotten")),
                typed,
                again);
    }

    /** What is lost is said before, and who can give it back. */
    private NativeDetails startingOver() {
        var officer = person.get();
        var lost = new Paragraph(text("tips.vault.forgot.text", list.count(officer)));
        lost.addClassNames("notice", "urgent");
        List<String> colleagues = officers.colleagues(officer);
        var back =
                new Paragraph(
                        colleagues.isEmpty()
                                ? text("tips.vault.forgot.nobody")
                                : text(
                                        "tips.vault.forgot.colleagues",
                                        String.join("、", colleagues)));
        var typed = new PassphraseField("tips.vault.forgot.field");
        var again = new PassphraseField("tips.vault.again");
        var sure = label(new Checkbox(), "tips.vault.forgot.sure");
        sure.setManualValidation(true);
        return new NativeDetails(
                text("tips.vault.forgot"),
                form(
                        "tips.vault.forgot.send",
                        () -> {
                            sure.setInvalid(false);
                            if (!sure.getValue()) {
                                sure.setErrorMessage(getTranslation("tips.vault.forgot.unsure"));
                                sure.setInvalid(true);
                            } else if (isSame(typed, again)) {
                                again.clear();
                                open(typed, officers::startOver);
                            }
                        },
                        lost,
                        back,
                        rules("tips.vault.rule.1", "tips.vault.rule.2", "tips.vault.rule.3"),
                        typed,
                        again,
                        sure));
    }

    private static boolean isSame(PassphraseField typed, PassphraseField again) {
        typed.setInvalid(false);
        again.setInvalid(false);
        if (!typed.isEmpty() && !typed.getValue().equals(again.getValue())) {
            again.refuse("tips.vault.differs");
            return false;
        }
        return true;
    }

    /** One of the three ways of getting an open vault. */
    private interface Opening {
        Vault by(Person officer, String passphrase);
    }

    private void open(PassphraseField typed, Opening opening) {
        typed.setInvalid(false);
        if (typed.isEmpty()) {
            typed.refuse("tips.vault.missing");
            return;
        }
        try {
            var officer = person.get();
            session.keep(officer, opening.by(officer, typed.taken()));
            opened.run();
        } catch (TipRefused refused) {
            if (refused.key().equals("tip.enrolled") || refused.key().equals("tip.not-enrolled")) {
                show(); // Meanwhile done on another page.
            } else {
                typed.refuse(Words.refused(refused.key()));
            }
        }
    }

    private static UnorderedList rules(String... keys) {
        var list = new UnorderedList();
        for (var key : keys) {
            list.add(new ListItem(text(key)));
        }
        return list;
    }

    private static Div form(String sendKey, Runnable send, Component... content) {
        var button = new Button(text(sendKey));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                send.run();
            } finally {
                button.setEnabled(true);
            }
        });
        var form = new Div(content);
        form.add(new Div(button));
        form.addClassName("vault-form");
        button.addClickShortcut(Key.ENTER).listenOn(form);
        return form;
    }
}
