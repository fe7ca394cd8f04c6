package org.bancheng.workflow;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/**
 * Lets Spring Data find the repositories of this module, wherever the application's main class is.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories("org.bancheng.workflow")
class WorkflowConfiguration {}
