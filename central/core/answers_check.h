// Holds what a person answered against the forms that were asked. The rules of a single answer are those by
// which the kiosk itself checks (content/forms/form_engine.h), so that nothing which a kiosk lets through is
// refused here. Pure.
//
//  1. Every version of a form that was ever given out stays known; one that is newer than the centre is not
//     refused for good, it waits.
//  2. Which questions applied on a day is judged by the day of the kiosk, a day before or after it, or without
//     any day: it let through what one of them allows.
//  3. A text for staff names the question and the rule, never the answer.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/calendar/day.h"
#include "content/forms/form.h"
#include "content/forms/form_engine.h"
#include "content/services/service.h"
#include "content/wire/refusal.h"
#include "content/wire/submission.h"
#include "content/wire/submission_body.h"

namespace qiming::central {

using Forms = std::map<std::string, content::Form, std::less<>>;  // by "demand@2"

std::string name_of(const content::Form& form);  // "demand@2"
// `service`: its own. `today`: of the region. A kiosk may be in the next day already.
std::optional<content::Refusal> check_answers(const content::Submission& submission,
                                              const content::SubmissionBody& body,
                                              const content::Service& service, const Forms& forms,
                                              content::Day today);

}  // namespace qiming::central
