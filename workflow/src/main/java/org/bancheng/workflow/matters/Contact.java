package org.bancheng.workflow.matters;

import java.util.Locale;

/**
 * Where a resident is reached.
 *
 * @param email one address
 * @param language of the messages: the one the form was filled in
 */
public record Contact(String email, Locale language) {

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
