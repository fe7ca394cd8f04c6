package org.bancheng.ui.payments;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.RewardWords;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.rewards.Payment;
import org.bancheng.workflow.rewards.PaymentRefused;
import org.bancheng.workflow.rewards.RewardPayments;

/**
 * 奖励发放: somebody brings a payment code, and is paid the amount. There is no list to look through.
 */
@Route(value = "desk/payments", layout = StaffLayout.class)
@RolesAllowed(Roles.PAYMENT_OFFICER)
class PaymentView extends Div implements Titled {

    private final transient RewardPayments payments;
    private final transient CurrentPerson person;
    private final TextField code =
            helper(label(new TextField(), "payments.code"), "payments.code.help");
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();

    PaymentView(RewardPayments payments, CurrentPerson person) {
        this.payments = payments;
        this.person = person;
        addClassNames("column", "payments");
        code.setManualValidation(true);
        code.setWidthFull();
        code.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        var find = new Button(text("payments.find"));
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.setDisableOnClick(true);
        find.addClickListener(click -> {
            find.setEnabled(true);
            find();
        });
        find.addClickShortcut(Key.ENTER).listenOn(code);
        found.getElement().setAttribute("aria-live", "polite");
        count.addClassName("faint");
        add(
                new H1(text("payments.title")),
                new Paragraph(text("payments.lead")),
                code,
                new Div(find),
                found,
                count);
        tellCount();
    }

    private void find() {
        code.setInvalid(false);
        found.removeAll();
        try {
            show(payments.find(person.get(), code.getValue()));
        } catch (PaymentRefused refused) {
            refuse(refused);
        }
    }

    private void show(Payment payment) {
        var amount = new Span(inLocale(locale -> RewardWords.yuan(payment.yuan(), locale)));
        amount.setId("amount");
        amount.addClassName("payment-code");
        var state =
                new Paragraph(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "payments.state." + payment.state(),
                                        Dates.date(payment.validUntil(), locale))));
        var section = new Section(new Div(amount), state);
        section.addClassName("action");
        if (payment.state() == Payment.State.OPEN) {
            section.add(new Paragraph(text("payments.check")));
            var pay = new Button(text("payments.pay"), click -> ask(payment));
            pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            section.add(pay);
        }
        found.removeAll();
        found.add(section);
    }

    /** It cannot be taken back, so it is asked once more. */
    private void ask(Payment payment) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("payments.pay"));
        dialog.setText(
                getTranslation("payments.sure", RewardWords.yuan(payment.yuan(), getLocale())));
        dialog.setConfirmText(getTranslation("payments.pay"));
        dialog.setCancelText(getTranslation("payments.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirm -> pay());
        dialog.open();
    }

    private void pay() {
        try {
            show(payments.pay(person.get(), code.getValue()));
            code.clear();
            tellCount();
        } catch (PaymentRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(PaymentRefused refused) {
        found.removeAll();
        code.setErrorMessage(getTranslation(Words.refused(refused.key())));
        code.setInvalid(true);
        code.focus();
    }

    private void tellCount() {
        count.removeAll();
        count.add(new Span(text("payments.count", payments.paidThisYear(person.get()))));
    }

    @Override
    public String titleKey() {
        return "payments.title";
    }
}
