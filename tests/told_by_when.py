"""What somebody answers to be told each of the levels, and what stands alone: for tests that look at all of them."""

from app.questionnaire.response import QuestionnaireResponse
from tests.builders import response
from tests.kept import SHIPPED

Answers = dict[str, tuple[str, ...]]
CALM: Answers = {
    "age-group": ("65-74",),
    "emergency-signs": ("none",),
    "self-harm": ("no",),
    "warning-signs": ("none",),
    "tiredness": ("often",),
}

TOLD: dict[str, Answers] = {
    "now": CALM | {"emergency-signs": ("chest-pain",)},
    "now, another number first": CALM | {"age-group": ("18-49",), "emergency-signs": ("pregnancy-danger",)},
    "crisis": CALM | {"self-harm": ("yes",)},
    "crisis and chest pain": CALM | {"self-harm": ("yes",), "emergency-signs": ("chest-pain",)},
    "today": CALM
    | {
        "headache": ("often",),
        "vision": ("sometimes",),
        "irregular-heartbeat": ("often",),
        "breathlessness": ("often",),
        "medicines": ("blood-thinner",),
        "warning-signs": ("yellow-eyes", "blood-stool-urine", "thirst", "weight-loss"),
    },
    "within-48h": CALM | {"confusion": ("often",)},
    "within-2w": CALM | {"stairs": ("nearly-always",)},
    "routine": CALM | {"tingling": ("often",), "cramps": ("nearly-always",), "medicines": ("metformin",)},
}
"""With `today`, there are more red flags than are told in full."""


def told(name: str) -> QuestionnaireResponse:
    """The response that is told this."""
    return response(SHIPPED, **{link_id.replace("-", "_"): codes for link_id, codes in TOLD[name].items()})
