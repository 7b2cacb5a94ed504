package org.doorstep.inside;

import org.jboss.arquillian.container.test.spi.TestRunner;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** Has the server run its tests by {@link OneTestRunner}. */
public final class OneTestExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(AuxiliaryArchiveProcessor.class, OurRunner.class);
    }

    /** Takes the place of Arquillian's runner in what it adds to the war. */
    public static final class OurRunner implements AuxiliaryArchiveProcessor {

        private static final String SERVICE = "/META-INF/services/" + TestRunner.class.getName();

        @Override
        public void process(Archive<?> added) {
            if (added.contains(SERVICE)) {
                added.delete(SERVICE);
                added.add(new StringAsset(OneTestRunner.class.getName()), SERVICE);
            }
        }
    }
}
