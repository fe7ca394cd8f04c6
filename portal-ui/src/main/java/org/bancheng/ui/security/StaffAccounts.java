package org.bancheng.ui.security;

import java.util.Optional;

/** Where a person who wants to sign in is looked up. */
interface StaffAccounts {

    /** The person of that name who has set a password; locked ones too. */
    Optional<SignedIn> named(String username);
}
