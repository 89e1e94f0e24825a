# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""start"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "office",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("telephone", sa.String(), nullable=False),
        sa.Column("fax", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("slip_prefix", sa.String(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_table(
        "area",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("parent_id", sa.LargeBinary(), nullable=True),
        sa.Column("pilot", sa.Boolean(), nullable=False),
        sa.Column("home", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_area_office_id_office")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["area.id"], name=op.f("fk_area_parent_id_area")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area")),
        sa.UniqueConstraint("office_id", "name", name=op.f("uq_area_office_id_name")),
    )
    op.create_table(
        "code_entry",
        sa.Column("list_name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("group_code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("maps_to", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_code_entry_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_entry")),
        sa.UniqueConstraint(
            "office_id", "list_name", "code", name=op.f("uq_code_entry_office_id_list_name_code")
        ),
    )
    op.create_table(
        "staff",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("telephone", sa.String(), nullable=False),
        sa.Column("active_from", sa.Date(), nullable=False),
        sa.Column("active_to", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_staff_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    op.create_table(
        "area_alias",
        sa.Column("area_id", sa.LargeBinary(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_area_alias_area_id_area")),
        sa.PrimaryKeyConstraint("area_id", "alias", name=op.f("pk_area_alias")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "audit_event",
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("object_kind", sa.String(), nullable=False),
        sa.Column("object_id", sa.LargeBinary(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_audit_event_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_audit_event_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index("ix_audit_event_object_id", ["object_id"], unique=False)

    op.create_table(
        "code_label",
        sa.Column("entry_id", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["code_entry.id"], name=op.f("fk_code_label_entry_id_code_entry")
        ),
        sa.PrimaryKeyConstraint("entry_id", "language", name=op.f("pk_code_label")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_draft_office_id_office")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_draft_staff_id_staff")),
        sa.PrimaryKeyConstraint("staff_id", "form", name=op.f("pk_draft")),
    )
    op.create_table(
        "office_hour",
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("turned_away", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_office_hour_area_id_area")),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_office_hour_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_office_hour_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_hour")),
    )
    with op.batch_alter_table("office_hour", schema=None) as batch_op:
        batch_op.create_index("ix_office_hour_running", ["staff_id", "ended_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_office_hour_started_at"), ["started_at"], unique=False)

    op.create_table(
        "organisation",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation_kind", sa.String(), nullable=False),
        sa.Column("contact_person", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("telephone", sa.String(), nullable=False),
        sa.Column("fax", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("stop", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("appointment_only", sa.Boolean(), nullable=False),
        sa.Column("accepts_slip", sa.Boolean(), nullable=False),
        sa.Column("response_days", sa.Integer(), nullable=True),
        sa.Column("source_year", sa.Integer(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.LargeBinary(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_organisation_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_organisation_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_organisation_updated_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["verified_by"], ["staff.id"], name=op.f("fk_organisation_verified_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.create_index("ix_organisation_name", ["office_id", "name"], unique=False)

    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_latin", sa.String(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_person_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_person_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_person_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_person_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "contact",
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("held_at", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("contact_kind", sa.String(), nullable=False),
        sa.Column("sequence", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("office_hour_id", sa.LargeBinary(), nullable=True),
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.Column("age_band", sa.String(), nullable=False),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("reached_through", sa.String(), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("recognition_code", sa.String(), nullable=False),
        sa.Column("voided_at", sa.BigInteger(), nullable=True),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("correction_reason", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_contact_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_contact_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_hour_id"],
            ["office_hour.id"],
            name=op.f("fk_contact_office_hour_id_office_hour"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_contact_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_person_id_person")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_contact_staff_id_staff")),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_contact_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(
            "ix_contact_counted_area_id",
            ["area_id", "held_at", "id", "voided_at"],
            unique=False,
            sqlite_where=sa.text("voided_at IS NULL"),
            postgresql_where=sa.text("voided_at IS NULL"),
        )
        batch_op.create_index(
            "ix_contact_counted_channel",
            ["channel", "held_at", "id", "voided_at"],
            unique=False,
            sqlite_where=sa.text("voided_at IS NULL"),
            postgresql_where=sa.text("voided_at IS NULL"),
        )
        batch_op.create_index(
            "ix_contact_counted_held_at",
            ["held_at", "id", "voided_at"],
            unique=False,
            sqlite_where=sa.text("voided_at IS NULL"),
            postgresql_where=sa.text("voided_at IS NULL"),
        )
        batch_op.create_index(
            "ix_contact_counted_language",
            ["language", "held_at", "id", "voided_at"],
            unique=False,
            sqlite_where=sa.text("voided_at IS NULL"),
            postgresql_where=sa.text("voided_at IS NULL"),
        )
        batch_op.create_index(
            "ix_contact_counted_result",
            ["result", "held_at", "id", "voided_at"],
            unique=False,
            sqlite_where=sa.text("voided_at IS NULL"),
            postgresql_where=sa.text("voided_at IS NULL"),
        )
        batch_op.create_index("ix_contact_held_at_id", ["held_at", "id"], unique=False)
        batch_op.create_index(
            "ix_contact_office_hour_id",
            ["office_hour_id"],
            unique=False,
            sqlite_where=sa.text("office_hour_id IS NOT NULL"),
            postgresql_where=sa.text("office_hour_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_contact_person_id",
            ["person_id"],
            unique=False,
            sqlite_where=sa.text("person_id IS NOT NULL"),
            postgresql_where=sa.text("person_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_contact_recognition_code", ["office_id", "recognition_code"], unique=False
        )

    op.create_table(
        "organisation_document",
        sa.Column("organisation_id", sa.LargeBinary(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_organisation_document_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "document", name=op.f("pk_organisation_document")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "organisation_language",
        sa.Column("organisation_id", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_organisation_language_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "language", name=op.f("pk_organisation_language")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_child",
        sa.Column("contact_id", sa.LargeBinary(), nullable=False),
        sa.Column("age_band", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_child_contact_id_contact")
        ),
        sa.PrimaryKeyConstraint("contact_id", "age_band", name=op.f("pk_contact_child")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_note",
        sa.Column("contact_id", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_note_contact_id_contact")
        ),
        sa.PrimaryKeyConstraint("contact_id", name=op.f("pk_contact_note")),
    )
    op.create_table(
        "contact_topic",
        sa.Column("contact_id", sa.LargeBinary(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_topic_contact_id_contact")
        ),
        sa.PrimaryKeyConstraint("contact_id", "topic", name=op.f("pk_contact_topic")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("contact_topic", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_topic_topic"), ["topic"], unique=False)

    op.create_table(
        "referral",
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("contact_id", sa.LargeBinary(), nullable=True),
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("predecessor_id", sa.LargeBinary(), nullable=True),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_since", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("next_party", sa.String(), nullable=False),
        sa.Column("attendance", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("outcome_source", sa.String(), nullable=False),
        sa.Column("concern", sa.String(), nullable=False),
        sa.Column("concern_translated", sa.String(), nullable=False),
        sa.Column("done_so_far", sa.String(), nullable=False),
        sa.Column("interpreter_needed", sa.Boolean(), nullable=True),
        sa.Column("reads", sa.Boolean(), nullable=True),
        sa.Column("appointment_at", sa.BigInteger(), nullable=True),
        sa.Column("appointment_place", sa.String(), nullable=False),
        sa.Column("person_name", sa.String(), nullable=False),
        sa.Column("person_birth_date", sa.Date(), nullable=True),
        sa.Column("person_telephone", sa.String(), nullable=False),
        sa.Column("person_children", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("guardian", sa.String(), nullable=False),
        sa.Column("benefit_community_number", sa.String(), nullable=False),
        sa.Column("customer_number", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_referral_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_referral_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_referral_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_referral_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_referral_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["predecessor_id"], ["referral.id"], name=op.f("fk_referral_predecessor_id_referral")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_referral_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_referral_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("office_id", "number", name=op.f("uq_referral_office_id_number")),
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index(
            "ix_referral_appointment_at", ["office_id", "appointment_at"], unique=False
        )
        batch_op.create_index("ix_referral_contact_id", ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_referral_created_at", ["office_id", "created_at", "id"], unique=False
        )
        batch_op.create_index("ix_referral_due_at", ["office_id", "due_at", "id"], unique=False)
        batch_op.create_index(
            "ix_referral_next_party", ["office_id", "next_party", "due_at"], unique=False
        )
        batch_op.create_index(
            "ix_referral_organisation_id",
            ["organisation_id", "office_id", "created_at", "id"],
            unique=False,
        )
        batch_op.create_index("ix_referral_predecessor_id", ["predecessor_id"], unique=False)
        batch_op.create_index(
            "ix_referral_staff_id", ["staff_id", "office_id", "created_at", "id"], unique=False
        )
        batch_op.create_index(
            "ix_referral_status", ["office_id", "status", "created_at", "id"], unique=False
        )

    op.create_table(
        "feedback_return",
        sa.Column("referral_id", sa.LargeBinary(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("appointment_at", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.Column("entered_by", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["staff.id"], name=op.f("fk_feedback_return_entered_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_feedback_return_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_feedback_return_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_return")),
    )
    with op.batch_alter_table("feedback_return", schema=None) as batch_op:
        batch_op.create_index("ix_feedback_return_referral_id", ["referral_id"], unique=False)

    op.create_table(
        "referral_document",
        sa.Column("referral_id", sa.LargeBinary(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_document_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("referral_id", "document", name=op.f("pk_referral_document")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "referral_event",
        sa.Column("referral_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attendance", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason_code", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_referral_event_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_event_referral_id_referral")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_referral_event_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_event")),
    )
    with op.batch_alter_table("referral_event", schema=None) as batch_op:
        batch_op.create_index("ix_referral_event_referral_id", ["referral_id", "id"], unique=False)

    op.create_table(
        "referral_need",
        sa.Column("referral_id", sa.LargeBinary(), nullable=False),
        sa.Column("need", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_need_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("referral_id", "need", name=op.f("pk_referral_need")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "referral_slip",
        sa.Column("referral_id", sa.LargeBinary(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("variant", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("printed_at", sa.BigInteger(), nullable=False),
        sa.Column("printed_by", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_referral_slip_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["printed_by"], ["staff.id"], name=op.f("fk_referral_slip_printed_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_slip_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_slip")),
        sa.UniqueConstraint(
            "referral_id", "copy_no", name=op.f("uq_referral_slip_referral_id_copy_no")
        ),
    )
    op.create_table(
        "referral_topic",
        sa.Column("referral_id", sa.LargeBinary(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_topic_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("referral_id", "topic", name=op.f("pk_referral_topic")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "CREATE TABLE search_row ( id INTEGER NOT NULL PRIMARY KEY, kind VARCHAR(16) NOT NULL, object_id BLOB NOT NULL, UNIQUE (kind, object_id) )"
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5( words, content='', contentless_delete=1, detail='none', prefix='1 2 3', tokenize='ascii' )"
    )
    op.execute("CREATE TABLE search_word (word VARCHAR(64) NOT NULL PRIMARY KEY) WITHOUT ROWID")
    op.execute(
        "CREATE TRIGGER referral_event_is_never_rewritten BEFORE UPDATE ON referral_event BEGIN SELECT RAISE(ABORT, 'referral_event is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER referral_slip_is_never_rewritten BEFORE UPDATE ON referral_slip BEGIN SELECT RAISE(ABORT, 'referral_slip is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER feedback_return_is_never_rewritten BEFORE UPDATE ON feedback_return BEGIN SELECT RAISE(ABORT, 'feedback_return is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER audit_event_is_never_rewritten BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is never rewritten'); END"
    )
