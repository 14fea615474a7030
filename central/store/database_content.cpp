// Jobs and assessments, version by version.
#include "central/store/database.h"
#include "central/store/database_session.h"

namespace qiming::central {

using soci::into;
using soci::use;

tl::expected<long long, ShellFault> Database::content_version(const std::string& name) {
    return guarded([&] {
        long long version = 0;
        session_->sql << "SELECT COALESCE(MAX(version), 0) FROM content WHERE region = :r AND name = :n",
            use(region_), use(name), into(version);
        return version;
    });
}

tl::expected<ContentVersion, ShellFault> Database::content(const std::string& name) {
    return guarded([&] {
        ContentVersion found;
        session_->sql << "SELECT version, document FROM content WHERE region = :r AND name = :n"
                         " ORDER BY version DESC LIMIT 1",
            use(region_), use(name), into(found.version), into(found.document);
        return found;
    });
}

tl::expected<std::vector<ContentVersion>, ShellFault> Database::versions(const std::string& name, int most) {
    return guarded([&] {
        std::vector<ContentVersion> found;
        ContentVersion each;
        soci::statement query =
            (session_->sql.prepare << "SELECT version, document FROM content WHERE region = :r AND name = :n"
                                      " ORDER BY version DESC LIMIT :m",
             into(each.version), into(each.document), use(region_), use(name), use(most));
        query.execute();
        while (query.fetch()) {
            found.push_back(each);
        }
        return found;
    });
}

tl::expected<ContentVersion, ShellFault> Database::content_at(const std::string& name, long long version) {
    return guarded([&] {
        ContentVersion found;
        session_->sql
            << "SELECT version, document FROM content WHERE region = :r AND name = :n AND version = :v",
            use(region_), use(name), use(version), into(found.version), into(found.document);
        return found;
    });
}

tl::expected<std::vector<Database::VersionSize>, ShellFault> Database::version_sizes(const std::string& name) {
    return guarded([&] {
        std::vector<VersionSize> found;
        VersionSize each;
        soci::statement query =
            (session_->sql.prepare << "SELECT version, LENGTH(document) FROM content"
                                      " WHERE region = :r AND name = :n ORDER BY version DESC",
             into(each.version), into(each.bytes), use(region_), use(name));
        query.execute();
        while (query.fetch()) {
            found.push_back(each);
        }
        return found;
    });
}

tl::expected<long long, ShellFault> Database::add_content(const std::string& name, const std::string& document,
                                                          long long newest) {
    const long long version = newest + 1;
    const auto known = content_version(name);
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (*known != newest) {
        return tl::unexpected(
            ShellFault{"another import of " + name + " came between", "run the command again"});
    }
    // Two at the same moment: the key of the table lets one of them in.
    const auto added = guarded([&] {
        session_->sql << "INSERT INTO content (region, name, version, document) VALUES (:r, :n, :v, :o)",
            use(region_, "r"), use(name, "n"), use(version, "v"), use(document, "o");
    });
    if (!added) {
        return tl::unexpected(added.error());
    }
    return version;
}

}  // namespace qiming::central
