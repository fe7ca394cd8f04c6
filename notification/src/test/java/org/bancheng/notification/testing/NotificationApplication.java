package org.bancheng.notification.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Workflow and notification without pages; clock and password encoder are the workflow's own for
 * tests.
 */
@SpringBootApplication(scanBasePackages = {"org.bancheng.workflow", "org.bancheng.notification"})
class NotificationApplication {}
