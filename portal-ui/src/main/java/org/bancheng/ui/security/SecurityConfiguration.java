package org.bancheng.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.bancheng.workflow.people.StaffAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What is open to everybody, and how the rest is guarded. Screens say themselves who may enter. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Static files, the machine interface and the probes; screens are not here. */
    private static final String[] OPEN = {
        "/tokens.css",
        "/bancheng.css",
        "/plain.css",
        "/sheet.css",
        "/figures.css",
        "/icons/**",
        "/js/**",
        "/webjars/**",
        "/robots.txt",
        "/error",
        "/api/v1/**",
        "/open-data/**",
        "/openapi.json",
        "/events.ics",
        "/events/*.ics",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    /** The one page of the staff that is no screen. */
    private static final String PRINTED_SHEET = "/desk/outreach/sessions/*/print";

    /**
     * Papers and calendar files that staff open beside a screen; each looks at the scope itself.
     */
    private static final String[] STAFF = {
        "/desk/matters/*/commitment",
        "/desk/matters/*/consultation.ics",
        "/desk/matters/*/files/*",
        "/desk/consultations/*/meeting.ics"
    };

    /** Plain pages know nobody and begin no session; their forms are signed. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain plainPages(HttpSecurity http) {
        http.securityMatcher("/plain/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http,
            LoginThrottle throttle,
            NothingThere nothingThere,
            StaffAccounts accounts,
            StaffBrowser browser,
            Clock clock) {
        http.setSharedObject(
                VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new StartPage(browser));
        http.authorizeHttpRequests(paths ->
                paths.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(PRINTED_SHEET)
                        .hasRole(Roles.OUTREACH_MANAGER)
                        .requestMatchers(STAFF)
                        .authenticated()
                        .requestMatchers(nothingThere)
                        .permitAll()
                        // The screens say it too; here a stranger is refused before one is made.
                        .requestMatchers("/desk/tips", "/desk/tips/**")
                        .hasRole(Roles.TIP_OFFICER)
                        .requestMatchers("/desk/payments", "/desk/payments/**")
                        .hasRole(Roles.PAYMENT_OFFICER));
        // Machine calls carry a key, not a session: there is nothing to ride on.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"));
        http.headers(SecurityConfiguration::headers);
        http.addFilterBefore(
                new LoginThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/"));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new SecurityHeaders())
                .withObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <T extends HeaderWriterFilter> T postProcess(T filter) {
                                // Screens are served behind a forward, which commits unseen.
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        });
    }

    /** Locked accounts, and those without a password yet, are as good as unknown. */
    @Bean
    UserDetailsService staff(StaffAccounts accounts) {
        return username -> {
            var staff =
                    accounts.findByUsername(username)
                            .filter(found -> found.passwordHash() != null && !found.locked())
                            .orElseThrow(() -> new UsernameNotFoundException("Nobody to sign in"));
            var person = accounts.person(staff.username()).orElseThrow();
            return new SignedIn(staff, person);
        };
    }
}
