package org.bancheng.ui.demo;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.people.Enrolment;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration: at least one for each role, in units that work together. */
@Component
public class DemoAccounts {

    /** The one password of all of them; made only where the person at the terminal asked for it. */
    static final String PASSWORD = "bancheng-demo";

    /** The passphrase of every demonstration tip officer (线索口令). */
    public static final String PASSPHRASE = "xihu-demo-vault-110";

    /** Came after the first tips and waits for a colleague to let them in. */
    static final String NEW_TIP_OFFICER = "newtips";

    /**
     * A demonstration account.
     *
     * @param username also the name by which scenes call the person
     */
    public record Account(String username, String name, String unit, Set<Role> roles) {

        public boolean isTipOfficer() {
            return roles.contains(Role.TIP_OFFICER);
        }
    }

    private static final List<Account> ACCOUNTS =
            List.of(
                    account(
                            "clerk",
                            "王晓敏",
                            "HALL-330106",
                            Role.WINDOW_CLERK,
                            Role.TRIAGE_OFFICER,
                            Role.HANDLER),
                    account("handler", "陈立", "HALL-330106", Role.HANDLER),
                    account("triage", "许静", "HALL-330106", Role.TRIAGE_OFFICER),
                    account("leader", "周正", "BUR-330106", Role.LEADER),
                    account("supervisor", "郑敏", "BUR-330106", Role.SUPERVISOR),
                    account("cityleader", "俞国平", "BUR-330100", Role.LEADER),
                    account(
                            "neighbour",
                            "林芳",
                            "HALL-330105",
                            Role.WINDOW_CLERK,
                            Role.TRIAGE_OFFICER,
                            Role.HANDLER),
                    account(
                            "vehicle",
                            "徐建军",
                            "VEH-330100",
                            Role.WINDOW_CLERK,
                            Role.TRIAGE_OFFICER,
                            Role.HANDLER),
                    account(
                            "exit",
                            "方琴",
                            "EXIT-330100",
                            Role.WINDOW_CLERK,
                            Role.TRIAGE_OFFICER,
                            Role.HANDLER),
                    account("tips", "线索专员甲", "NDC-330106", Role.TIP_OFFICER),
                    account("citytips", "线索专员乙", "NDC-330100", Role.TIP_OFFICER),
                    account("provtips", "线索专员丙", "NDC-330000", Role.TIP_OFFICER),
                    account(NEW_TIP_OFFICER, "线索专员丁", "NDC-330106", Role.TIP_OFFICER),
                    account("outreach", "丁兰", "NDC-330106", Role.OUTREACH_MANAGER),
                    account("cityoutreach", "沈洁", "NDC-330100", Role.OUTREACH_MANAGER),
                    account("payments", "财务", "NDC-330106", Role.PAYMENT_OFFICER),
                    account("admin", "系统管理员", "BUR-330000", Role.ADMINISTRATOR));

    private final StaffAccounts accounts;
    private final Enrolment enrolment;
    private final UnitTree units;

    DemoAccounts(StaffAccounts accounts, Enrolment enrolment, UnitTree units) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.units = units;
    }

    /** Every account, in the order of the printed table. */
    public List<Account> all() {
        return ACCOUNTS;
    }

    void make() {
        for (var account : ACCOUNTS) {
            var link =
                    accounts.create(
                            new StaffForm(
                                    account.username(),
                                    account.name(),
                                    account.unit(),
                                    account.username() + "@bancheng.example",
                                    account.roles()));
            enrolment.setPassword(link, PASSWORD);
        }
    }

    /** Whether the accounts of the demonstration stand in this database. */
    boolean exist() {
        return ACCOUNTS.stream()
                .allMatch(account -> accounts.findByUsername(account.username()).isPresent());
    }

    void print(PrintStream out) {
        out.println("Demonstration accounts / 演示账号 (password / 密码: " + PASSWORD + ")");
        for (var account : ACCOUNTS) {
            out.printf(
                    "  %-12s %-15s %s, %s%s%n",
                    account.username(),
                    PASSWORD,
                    roles(account),
                    units.find(account.unit()).map(Unit::name).orElse(account.unit()),
                    account.isTipOfficer() ? ", passphrase / 线索口令: " + PASSPHRASE : "");
        }
    }

    private static String roles(Account account) {
        return EnumSet.copyOf(account.roles()).stream()
                .map(Enum::name)
                .collect(Collectors.joining("+"));
    }

    private static Account account(String username, String name, String unit, Role... roles) {
        return new Account(username, name, unit, Set.of(roles));
    }
}
