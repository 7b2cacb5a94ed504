package org.doorstep.inside;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this package, in one deployment of the built war. */
@ExtendWith({ServerForTests.class, ArquillianExtension.class})
class InsideTheServerIT
        implements SearchTests,
                RouteTests,
                LawTests,
                HoldTests,
                LongerHoldTests,
                BookingTests,
                ChangeTests,
                ChangeHistoryTests,
                ConstraintTests,
                GrantTests,
                OutboxTests,
                MailTests,
                DeliveryTests,
                SendingTests,
                TextLimitTests,
                OtherWayTests,
                WhatsAppTests,
                SignInTests,
                KinTests,
                RepresentativeTests,
                PostedCodeTests,
                InvitationTests,
                ComplaintTests,
                EnquiryTests,
                TemplateTests,
                LanguageTests,
                ReplyTests,
                ReplyWhoseTests,
                ReplyOnceTests,
                TiedTextTests,
                ReplyAfterwardsTests,
                ReplySoonerTests,
                ReplyFirstTests,
                StaffReplyTests,
                StaffTaskTests,
                TimelineTests,
                VisitNoticeTests,
                PasswordTests,
                SessionTests,
                RecoveryTests,
                StaffSignInTests,
                StaffAccountTests,
                OthersTests,
                VisitLinkTests,
                ListingTests,
                PastVisitTests,
                HomeHistoryTests,
                MessyFileTests,
                ImportTests,
                AttemptTests,
                OrderOutcomeTests,
                PhotoTests,
                BusyTests,
                ShiftTests,
                ChangeFeedTests,
                ToldChangeTests,
                OneTruthTests,
                ContactTests,
                NewContactTests,
                AbsenceTests,
                EndedTests,
                ImportPreviewTests,
                KeptDiariesTests,
                OpenKeysTests,
                EarlierTests,
                ReminderTests,
                CallListTests,
                OnTheWayTests,
                OurFaultTests,
                NeedsTests,
                PrivateVisitTests,
                SafetyTests,
                RecordOpeningTests,
                PrivacyTests,
                ErasureTests,
                RetentionTests,
                RetentionOfEachKindTests,
                TrailTests,
                CostTests {

    @Deployment
    static WebArchive builtWar() throws URISyntaxException {
        return ShrinkWrap.create(ZipImporter.class, "doorstep.war")
                .importFrom(new File(System.getProperty("doorstep.war", "target/doorstep.war")))
                .as(WebArchive.class)
                .addPackage(InsideTheServerIT.class.getPackage())
                .addAsResource(new File("docs/import.md"), GuideExamples.RESOURCE)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
