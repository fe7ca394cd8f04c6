package org.bancheng.notification.channels;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The mail server from {@code BANCHENG_SMTP_HOST}, {@code …_PORT}, {@code …_USER} and {@code
 * …_PASSWORD}.
 */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    MailServer mailServer(Environment environment) {
        return new MailServer(MailSettings.of(environment));
    }
}
