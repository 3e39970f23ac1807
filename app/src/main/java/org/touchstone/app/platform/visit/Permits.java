package org.touchstone.app.platform.visit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says who may ask for an address. It stands on every method that answers one; a method without it answers nobody.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permits {

    /// The right that is asked for.
    Right value();
}
