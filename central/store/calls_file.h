// calls.db: calls for staff, their answers, and the reports of terminals, in a file of their own beside
// central.db, so that no lock on that one holds up a call. They are of the moment: no backup keeps them.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "central/store/database.h"

namespace qiming::central {

std::string calls_file(const std::string& folder);
// A fault of the kind Damage: some page of it is not what was written. No backup holds it.
tl::expected<std::unique_ptr<Database>, ShellFault> open_sound_calls(const std::string& folder,
                                                                     const std::string& region);
// For the server. One that is damaged is set aside as calls.db.damaged-1 and so on: calls are of the moment,
// and what people sent must not wait for them. Makes the file on first use. What an earlier version of this
// program kept in `central` is moved over; a start that is cut off in the midst of that goes on the next time.
tl::expected<std::unique_ptr<Database>, ShellFault> open_calls(const std::string& folder,
                                                               const std::string& region, Database& central);

}  // namespace qiming::central
