package org.bancheng.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void theConstantsOfAnnotationsAreTheRoles() {
        assertThat(Arrays.stream(Roles.class.getFields()).map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
    }
}
