package org.bancheng.workflow.testing;

import java.util.Set;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.springframework.stereotype.Component;

/** Makes staff for tests. */
@Component
public class Someone {

    private final StaffAccounts accounts;
    private int number;

    Someone(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** A new person in the unit with the roles. */
    public Person at(String unit, Role... roles) {
        String username = "test-" + ++number;
        accounts.create(
                new StaffForm(
                        username, "测试" + number, unit, username + "@example.org", Set.of(roles)));
        return accounts.person(username).orElseThrow();
    }
}
