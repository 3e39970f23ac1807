package org.touchstone.app.survey.told;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires what programs tell of answers into a server that has answers and takes batches.
@Configuration(proxyBeanMethods = false)
@Import(AnswerPages.class)
public class AnswersToldConfiguration {}
