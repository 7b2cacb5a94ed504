package org.doorstep.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.doorstep.account.ApiScope;

/** Any one of these scopes lets a key make this call. A call without this annotation is refused to every key. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsScope {

    /** The scopes, any of which is enough. */
    ApiScope[] value();
}
