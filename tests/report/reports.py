"""Reports as tests want them."""

from datetime import date

from app.assessment.assess import assess
from app.assessment.result import Assessment, WhatIf
from app.assessment.what_if import what_if
from app.questionnaire.response import QuestionnaireResponse
from app.report.compose import compose_report
from app.report.phone import PhoneNumbers
from app.report.report import Report
from tests.kept import CATALOGS, SHIPPED

DAY = date(2026, 11, 22)


def report_of(given: QuestionnaireResponse, locale: str = "en", number: str = "112") -> Report:
    assessment = assess(SHIPPED, given)
    return said_in(locale, assessment, what_if(SHIPPED, assessment), number)


def said_in(locale: str, assessment: Assessment, what_ifs: WhatIf, number: str = "112") -> Report:
    return compose_report(SHIPPED, assessment, CATALOGS.translator(locale), DAY, PhoneNumbers(number), what_ifs)
