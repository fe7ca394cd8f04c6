package org.bancheng.ui.security;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords of staff are hashed: Argon2id, 16 MiB and two passes each. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String ARGON2 = "argon2@SpringSecurity_v5_8";

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, new FewAtOnce(argon2)));
    }

    /** At most four hashes at once: a flood of sign-ins must not eat the heap. */
    private record FewAtOnce(PasswordEncoder encoder, Semaphore places) implements PasswordEncoder {

        FewAtOnce(PasswordEncoder encoder) {
            this(encoder, new Semaphore(4));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            places.acquireUninterruptibly();
            try {
                return encoder.encode(password);
            } finally {
                places.release();
            }
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            places.acquireUninterruptibly();
            try {
                return encoder.matches(password, hash);
            } finally {
                places.release();
            }
        }
    }
}
