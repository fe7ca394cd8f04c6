package org.bancheng.notification.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bancheng.db.testing.MigratedDatabase;
import org.springframework.boot.test.context.SpringBootTest;

/** On a migrated database; nothing sweeps by itself and no mail server is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NotificationApplication.class,
        properties = {
            "spring.quartz.auto-startup=false",
            "bancheng.site.url=https://bancheng.example/",
            "bancheng.mail.from=office@bancheng.example"
        })
@MigratedDatabase
public @interface NotificationIT {}
