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
        sa.Column("release_needed", sa.Boolean(), nullable=False),
        sa.Column("responsible_body", sa.String(), nullable=False),
        sa.Column("dpo_contact", sa.String(), nullable=False),
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
        "audit_chain",
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("before", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_audit_chain_office_id_office")
        ),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_audit_chain")),
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
    with op.batch_alter_table("code_entry", schema=None) as batch_op:
        batch_op.create_index(
            "ix_code_entry_maps_to",
            ["list_name", "code", "maps_to"],
            unique=False,
            sqlite_where=sa.text("maps_to <> ''"),
            postgresql_where=sa.text("maps_to <> ''"),
        )

    op.create_table(
        "staff",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("telephone", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("bound", sa.Boolean(), nullable=False),
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
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
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
        sa.UniqueConstraint(
            "office_id", "sequence", name=op.f("uq_audit_event_office_id_sequence")
        ),
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index("ix_audit_event_object_id", ["object_id"], unique=False)
        batch_op.create_index("ix_audit_event_staff_id", ["staff_id", "sequence"], unique=False)

    op.create_table(
        "carer",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("qualification", sa.String(), nullable=False),
        sa.Column("telephone", sa.String(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=True),
        sa.Column("certificate_seen_on", sa.Date(), nullable=True),
        sa.Column("certificate_valid_until", sa.Date(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_carer_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_carer_office_id_office")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_carer_staff_id_staff")),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_carer_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carer")),
    )
    with op.batch_alter_table("carer", schema=None) as batch_op:
        batch_op.create_index("ix_carer_name", ["office_id", "name"], unique=False)

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
        "erasure_run",
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_erasure_run_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_erasure_run_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_run")),
    )
    with op.batch_alter_table("erasure_run", schema=None) as batch_op:
        batch_op.create_index("ix_erasure_run_at", ["office_id", "at"], unique=False)

    op.create_table(
        "handover",
        sa.Column("from_staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("to_staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("whole_caseload", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("answered_by", sa.LargeBinary(), nullable=True),
        sa.Column("answer_remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["staff.id"], name=op.f("fk_handover_answered_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_handover_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["from_staff_id"], ["staff.id"], name=op.f("fk_handover_from_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_handover_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["to_staff_id"], ["staff.id"], name=op.f("fk_handover_to_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_handover_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    with op.batch_alter_table("handover", schema=None) as batch_op:
        batch_op.create_index("ix_handover_from", ["from_staff_id", "state"], unique=False)
        batch_op.create_index("ix_handover_to", ["to_staff_id", "state"], unique=False)

    op.create_table(
        "household",
        sa.Column("household_type", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("situation", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_household_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_household_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_household_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_household_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
    )
    op.create_table(
        "import_run",
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("rows_taken", sa.Integer(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("undone_by", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_import_run_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_import_run_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["undone_by"], ["staff.id"], name=op.f("fk_import_run_undone_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
    )
    op.create_table(
        "month_closing",
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_by", sa.LargeBinary(), nullable=False),
        sa.Column("definitions", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["staff.id"], name=op.f("fk_month_closing_closed_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_month_closing_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_closing")),
        sa.UniqueConstraint("office_id", "month", name=op.f("uq_month_closing_office_id_month")),
    )
    op.create_table(
        "need_signal",
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("barrier", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("written_by", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.LargeBinary(), nullable=True),
        sa.Column("decision_words", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_need_signal_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_need_signal_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff.id"], name=op.f("fk_need_signal_decided_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_need_signal_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_need_signal_updated_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["staff.id"], name=op.f("fk_need_signal_written_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need_signal")),
    )
    with op.batch_alter_table("need_signal", schema=None) as batch_op:
        batch_op.create_index(
            "ix_need_signal_noted_on", ["office_id", "noted_on", "id"], unique=False
        )
        batch_op.create_index(
            "ix_need_signal_state", ["office_id", "state", "noted_on"], unique=False
        )

    op.create_table(
        "observation",
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("observation", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("written_by", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.LargeBinary(), nullable=True),
        sa.Column("decision_words", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_observation_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_observation_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff.id"], name=op.f("fk_observation_decided_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_observation_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_observation_updated_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["staff.id"], name=op.f("fk_observation_written_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_observation_noted_on", ["office_id", "noted_on", "id"], unique=False
        )
        batch_op.create_index(
            "ix_observation_state", ["office_id", "state", "noted_on"], unique=False
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
        batch_op.create_index(
            "ix_office_hour_started_at",
            ["started_at", "ended_at", "area_id", "staff_id"],
            unique=False,
        )

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
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("code_name", sa.Boolean(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("written_language", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("literacy", sa.String(), nullable=False),
        sa.Column("interpreter_need", sa.String(), nullable=False),
        sa.Column("preferred_staff_id", sa.LargeBinary(), nullable=True),
        sa.Column("recognition_code", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("restricted_at", sa.BigInteger(), nullable=True),
        sa.Column("restricted_by", sa.LargeBinary(), nullable=True),
        sa.Column("restriction_reason", sa.String(), nullable=False),
        sa.Column("merged_into_id", sa.LargeBinary(), nullable=True),
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
            ["merged_into_id"], ["person.id"], name=op.f("fk_person_merged_into_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_person_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["preferred_staff_id"], ["staff.id"], name=op.f("fk_person_preferred_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["restricted_by"], ["staff.id"], name=op.f("fk_person_restricted_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_person_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_created_by", ["created_by"], unique=False)
        batch_op.create_index(
            "ix_person_merged_into_id",
            ["merged_into_id"],
            unique=False,
            sqlite_where=sa.text("merged_into_id IS NOT NULL"),
            postgresql_where=sa.text("merged_into_id IS NOT NULL"),
        )
        batch_op.create_index("ix_person_preferred_staff_id", ["preferred_staff_id"], unique=False)
        batch_op.create_index(
            "ix_person_recognition_code", ["office_id", "recognition_code"], unique=False
        )
        batch_op.create_index(
            "ix_person_restricted_at",
            ["restricted_at"],
            unique=False,
            sqlite_where=sa.text("restricted_at IS NOT NULL"),
            postgresql_where=sa.text("restricted_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_person_sort_name",
            ["office_id", "sort_name", "id", "status", "merged_into_id", "restricted_at"],
            unique=False,
        )
        batch_op.create_index(
            "ix_person_updated_at",
            ["office_id", "updated_at", "id", "status", "merged_into_id", "restricted_at"],
            unique=False,
        )

    op.create_table(
        "release",
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("table_key", sa.String(), nullable=False),
        sa.Column("first_month", sa.Integer(), nullable=False),
        sa.Column("last_month", sa.Integer(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.LargeBinary(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.LargeBinary(), nullable=True),
        sa.Column("decision_words", sa.String(), nullable=False),
        sa.Column("frozen", sa.JSON(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_release_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff.id"], name=op.f("fk_release_decided_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_release_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["staff.id"], name=op.f("fk_release_proposed_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_release_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("office_id", "number", name=op.f("uq_release_office_id_number")),
    )
    with op.batch_alter_table("release", schema=None) as batch_op:
        batch_op.create_index(
            "ix_release_state", ["office_id", "state", "created_at"], unique=False
        )
        batch_op.create_index(
            "ix_release_table_key", ["office_id", "table_key", "first_month"], unique=False
        )

    op.create_table(
        "report_text",
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("first_month", sa.Integer(), nullable=False),
        sa.Column("last_month", sa.Integer(), nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_report_text_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_report_text_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_report_text_updated_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["staff.id"], name=op.f("fk_report_text_written_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_text")),
        sa.UniqueConstraint(
            "office_id",
            "report",
            "first_month",
            "last_month",
            "block",
            name=op.f("uq_report_text_office_id_report_first_month_last_month_block"),
        ),
    )
    op.create_table(
        "retention_rule",
        sa.Column("data_class", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("to_year_end", sa.Boolean(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("set_at", sa.BigInteger(), nullable=False),
        sa.Column("set_by", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_retention_rule_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["set_by"], ["staff.id"], name=op.f("fk_retention_rule_set_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_rule")),
    )
    with op.batch_alter_table("retention_rule", schema=None) as batch_op:
        batch_op.create_index(
            "ix_retention_rule_data_class", ["data_class", "valid_from"], unique=False
        )

    op.create_table(
        "site",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("stop", sa.String(), nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=True),
        sa.Column("accessibility", sa.String(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_site_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_site_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_site_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_site_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
    )
    with op.batch_alter_table("site", schema=None) as batch_op:
        batch_op.create_index("ix_site_name", ["office_id", "name"], unique=False)

    op.create_table(
        "carer_absence",
        sa.Column("carer_id", sa.LargeBinary(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["carer_id"], ["carer.id"], name=op.f("fk_carer_absence_carer_id_carer")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_carer_absence_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carer_absence")),
    )
    with op.batch_alter_table("carer_absence", schema=None) as batch_op:
        batch_op.create_index("ix_carer_absence_carer_id", ["carer_id", "first_day"], unique=False)

    op.create_table(
        "consent",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("legal_kind", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=True),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("form_language", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("spoken_reason", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("guardian_name", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.Column("interpreter_name", sa.String(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("scan", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_by", sa.LargeBinary(), nullable=True),
        sa.Column("withdrawal_remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_consent_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_consent_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_consent_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_consent_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_consent_updated_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["withdrawn_by"], ["staff.id"], name=op.f("fk_consent_withdrawn_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index("ix_consent_expires_on", ["office_id", "expires_on"], unique=False)
        batch_op.create_index("ix_consent_organisation_id", ["organisation_id"], unique=False)
        batch_op.create_index("ix_consent_person_id", ["person_id"], unique=False)

    op.create_table(
        "contact",
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("held_at", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
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
            "ix_contact_counted_month",
            [
                "month",
                "held_at",
                "channel",
                "language",
                "area_id",
                "contact_kind",
                "staff_id",
                "sequence",
                "age_band",
                "gender",
                "reached_through",
                "result",
                "duration",
                "person_id",
                "id",
                "voided_at",
            ],
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
        batch_op.create_index("ix_contact_staff_id", ["staff_id", "person_id"], unique=False)

    op.create_table(
        "data_request",
        sa.Column("request_kind", sa.String(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("answered_by", sa.LargeBinary(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["staff.id"], name=op.f("fk_data_request_answered_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_data_request_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_data_request_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_data_request_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_data_request_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_request")),
    )
    with op.batch_alter_table("data_request", schema=None) as batch_op:
        batch_op.create_index("ix_data_request_person_id", ["person_id"], unique=False)
        batch_op.create_index(
            "ix_data_request_state", ["office_id", "state", "due_on"], unique=False
        )

    op.create_table(
        "erasure_count",
        sa.Column("run_id", sa.LargeBinary(), nullable=False),
        sa.Column("data_class", sa.String(), nullable=False),
        sa.Column("rule_id", sa.LargeBinary(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["rule_id"], ["retention_rule.id"], name=op.f("fk_erasure_count_rule_id_retention_rule")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["erasure_run.id"], name=op.f("fk_erasure_count_run_id_erasure_run")
        ),
        sa.PrimaryKeyConstraint("run_id", "data_class", name=op.f("pk_erasure_count")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "imported_record",
        sa.Column("import_id", sa.LargeBinary(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("object_id", sa.LargeBinary(), nullable=False),
        sa.Column("object_kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import_run.id"], name=op.f("fk_imported_record_import_id_import_run")
        ),
        sa.PrimaryKeyConstraint("import_id", "row", "object_id", name=op.f("pk_imported_record")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("imported_record", schema=None) as batch_op:
        batch_op.create_index("ix_imported_record_object_id", ["object_id"], unique=False)

    op.create_table(
        "information_given",
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_information_given_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_information_given_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_information_given_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_information_given")),
    )
    with op.batch_alter_table("information_given", schema=None) as batch_op:
        batch_op.create_index("ix_information_given_person_id", ["person_id"], unique=False)

    op.create_table(
        "legal_hold",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("set_by", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("lifted_at", sa.BigInteger(), nullable=True),
        sa.Column("lifted_by", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lifted_by"], ["staff.id"], name=op.f("fk_legal_hold_lifted_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_legal_hold_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_legal_hold_person_id_person")
        ),
        sa.ForeignKeyConstraint(["set_by"], ["staff.id"], name=op.f("fk_legal_hold_set_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_hold")),
    )
    with op.batch_alter_table("legal_hold", schema=None) as batch_op:
        batch_op.create_index("ix_legal_hold_person_id", ["person_id"], unique=False)

    op.create_table(
        "not_twice",
        sa.Column("one_id", sa.LargeBinary(), nullable=False),
        sa.Column("other_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_not_twice_office_id_office")
        ),
        sa.ForeignKeyConstraint(["one_id"], ["person.id"], name=op.f("fk_not_twice_one_id_person")),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_not_twice_other_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_not_twice_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_not_twice")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "offer",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("offer_kind", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("level_goal", sa.String(), nullable=False),
        sa.Column("target_group", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=True),
        sa.Column("bring", sa.String(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_offer_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_offer_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_offer_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_offer_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
    )
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.create_index("ix_offer_title", ["office_id", "title"], unique=False)

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
        "person_access",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("granted_at", sa.BigInteger(), nullable=False),
        sa.Column("granted_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["granted_by"], ["staff.id"], name=op.f("fk_person_access_granted_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_access_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_person_access_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("person_id", "staff_id", name=op.f("pk_person_access")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person_channel",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("channel_kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("dialled", sa.String(), nullable=False),
        sa.Column("safe", sa.String(), nullable=False),
        sa.Column("voicemail", sa.Boolean(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_person_channel_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_channel_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_channel")),
    )
    with op.batch_alter_table("person_channel", schema=None) as batch_op:
        batch_op.create_index("ix_person_channel_dialled", ["dialled"], unique=False)
        batch_op.create_index("ix_person_channel_person_id", ["person_id"], unique=False)

    op.create_table(
        "person_language",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("speaks", sa.String(), nullable=False),
        sa.Column("reads", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_person_language_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_language_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_language")),
    )
    with op.batch_alter_table("person_language", schema=None) as batch_op:
        batch_op.create_index("ix_person_language_person_id", ["person_id"], unique=False)

    op.create_table(
        "person_merge",
        sa.Column("kept_id", sa.LargeBinary(), nullable=False),
        sa.Column("merged_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("undone_by", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["kept_id"], ["person.id"], name=op.f("fk_person_merge_kept_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["merged_id"], ["person.id"], name=op.f("fk_person_merge_merged_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_person_merge_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_person_merge_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["undone_by"], ["staff.id"], name=op.f("fk_person_merge_undone_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_merge")),
    )
    with op.batch_alter_table("person_merge", schema=None) as batch_op:
        batch_op.create_index("ix_person_merge_kept_id", ["kept_id"], unique=False)
        batch_op.create_index("ix_person_merge_merged_id", ["merged_id"], unique=False)

    op.create_table(
        "personal_note",
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_personal_note_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_personal_note_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_personal_note_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_note")),
    )
    with op.batch_alter_table("personal_note", schema=None) as batch_op:
        batch_op.create_index("ix_personal_note_author", ["staff_id", "person_id"], unique=False)
        batch_op.create_index("ix_personal_note_expires_at", ["expires_at"], unique=False)

    op.create_table(
        "processing_limit",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("set_by", sa.LargeBinary(), nullable=False),
        sa.Column("lifted_at", sa.BigInteger(), nullable=True),
        sa.Column("lifted_by", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lifted_by"], ["staff.id"], name=op.f("fk_processing_limit_lifted_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_processing_limit_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_processing_limit_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["set_by"], ["staff.id"], name=op.f("fk_processing_limit_set_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_processing_limit")),
    )
    with op.batch_alter_table("processing_limit", schema=None) as batch_op:
        batch_op.create_index("ix_processing_limit_person_id", ["person_id"], unique=False)

    op.create_table(
        "release_file",
        sa.Column("release_id", sa.LargeBinary(), nullable=False),
        sa.Column("file_format", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["release_id"], ["release.id"], name=op.f("fk_release_file_release_id_release")
        ),
        sa.PrimaryKeyConstraint("release_id", "file_format", name=op.f("pk_release_file")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "restricted_opening",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_restricted_opening_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_restricted_opening_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_restricted_opening_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restricted_opening")),
    )
    with op.batch_alter_table("restricted_opening", schema=None) as batch_op:
        batch_op.create_index(
            "ix_restricted_opening_person_id", ["person_id", "staff_id"], unique=False
        )

    op.create_table(
        "room",
        sa.Column("site_id", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("step_free", sa.Boolean(), nullable=True),
        sa.Column("for_children", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_room_office_id_office")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_room_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
    )
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.create_index("ix_room_site_id", ["site_id"], unique=False)

    op.create_table(
        "support_case",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("goal_language", sa.String(), nullable=False),
        sa.Column("responsible_id", sa.LargeBinary(), nullable=False),
        sa.Column("deputy_id", sa.LargeBinary(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closing_reason", sa.String(), nullable=False),
        sa.Column("closing_remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_support_case_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["deputy_id"], ["staff.id"], name=op.f("fk_support_case_deputy_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_support_case_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_support_case_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["staff.id"], name=op.f("fk_support_case_responsible_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_support_case_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_case")),
    )
    with op.batch_alter_table("support_case", schema=None) as batch_op:
        batch_op.create_index("ix_support_case_deputy_id", ["deputy_id", "status"], unique=False)
        batch_op.create_index("ix_support_case_person_id", ["person_id"], unique=False)
        batch_op.create_index(
            "ix_support_case_responsible_id", ["responsible_id", "status"], unique=False
        )

    op.create_table(
        "vacancy",
        sa.Column("organisation_id", sa.LargeBinary(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("placement_kind", sa.String(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("asks_for", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("contact_person", sa.String(), nullable=False),
        sa.Column("funding", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("open_until", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_vacancy_area_id_area")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_vacancy_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_vacancy_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_vacancy_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_vacancy_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy")),
    )
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.create_index(
            "ix_vacancy_open_until", ["office_id", "closed_on", "open_until"], unique=False
        )
        batch_op.create_index("ix_vacancy_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "case_event",
        sa.Column("case_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("responsible_id", sa.LargeBinary(), nullable=False),
        sa.Column("deputy_id", sa.LargeBinary(), nullable=True),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["support_case.id"], name=op.f("fk_case_event_case_id_support_case")
        ),
        sa.ForeignKeyConstraint(
            ["deputy_id"], ["staff.id"], name=op.f("fk_case_event_deputy_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_case_event_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["staff.id"], name=op.f("fk_case_event_responsible_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_case_event_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_event")),
    )
    with op.batch_alter_table("case_event", schema=None) as batch_op:
        batch_op.create_index("ix_case_event_case_id", ["case_id", "id"], unique=False)

    op.create_table(
        "case_step",
        sa.Column("case_id", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("doer", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["support_case.id"], name=op.f("fk_case_step_case_id_support_case")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_case_step_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_step")),
    )
    with op.batch_alter_table("case_step", schema=None) as batch_op:
        batch_op.create_index("ix_case_step_case_id", ["case_id"], unique=False)

    op.create_table(
        "consent_data",
        sa.Column("consent_id", sa.LargeBinary(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name=op.f("fk_consent_data_consent_id_consent")
        ),
        sa.PrimaryKeyConstraint("consent_id", "category", name=op.f("pk_consent_data")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_attempt",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("channel_id", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"],
            ["person_channel.id"],
            name=op.f("fk_contact_attempt_channel_id_person_channel"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_contact_attempt_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_attempt_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_contact_attempt_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_attempt")),
    )
    with op.batch_alter_table("contact_attempt", schema=None) as batch_op:
        batch_op.create_index("ix_contact_attempt_person_id", ["person_id", "at"], unique=False)

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
        "contact_join",
        sa.Column("contact_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("sequence_before", sa.String(), nullable=False),
        sa.Column("parted_at", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_contact_join_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_contact_join_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_join_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_contact_join_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_join")),
    )
    with op.batch_alter_table("contact_join", schema=None) as batch_op:
        batch_op.create_index("ix_contact_join_contact_id", ["contact_id"], unique=False)
        batch_op.create_index("ix_contact_join_person_id", ["person_id"], unique=False)

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
        "handover_item",
        sa.Column("handover_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.LargeBinary(), nullable=True),
        sa.Column("informed", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("open_steps", sa.Integer(), nullable=False),
        sa.Column("open_follow_ups", sa.Integer(), nullable=False),
        sa.Column("open_appointments", sa.Integer(), nullable=False),
        sa.Column("open_referrals", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["support_case.id"], name=op.f("fk_handover_item_case_id_support_case")
        ),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handover.id"], name=op.f("fk_handover_item_handover_id_handover")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_handover_item_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_handover_item_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_item")),
    )
    with op.batch_alter_table("handover_item", schema=None) as batch_op:
        batch_op.create_index("ix_handover_item_handover_id", ["handover_id"], unique=False)
        batch_op.create_index("ix_handover_item_person_id", ["person_id"], unique=False)

    op.create_table(
        "household_member",
        sa.Column("household_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("name_consent_id", sa.LargeBinary(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("carer", sa.Boolean(), nullable=False),
        sa.Column("childcare", sa.String(), nullable=False),
        sa.Column("childcare_since", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"],
            ["household.id"],
            name=op.f("fk_household_member_household_id_household"),
        ),
        sa.ForeignKeyConstraint(
            ["name_consent_id"],
            ["consent.id"],
            name=op.f("fk_household_member_name_consent_id_consent"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_household_member_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_household_member_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_member")),
    )
    with op.batch_alter_table("household_member", schema=None) as batch_op:
        batch_op.create_index("ix_household_member_household_id", ["household_id"], unique=False)
        batch_op.create_index("ix_household_member_person_id", ["person_id"], unique=False)

    op.create_table(
        "offer_language",
        sa.Column("offer_id", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["offer.id"], name=op.f("fk_offer_language_offer_id_offer")
        ),
        sa.PrimaryKeyConstraint("offer_id", "language", name=op.f("pk_offer_language")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "offer_run",
        sa.Column("offer_id", sa.LargeBinary(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("area_id", sa.LargeBinary(), nullable=True),
        sa.Column("site_id", sa.LargeBinary(), nullable=True),
        sa.Column("room_id", sa.LargeBinary(), nullable=True),
        sa.Column("leader", sa.String(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=True),
        sa.Column("bookable", sa.Boolean(), nullable=False),
        sa.Column("places_min", sa.Integer(), nullable=False),
        sa.Column("places_max", sa.Integer(), nullable=False),
        sa.Column("term_days", sa.Integer(), nullable=False),
        sa.Column("priority_first", sa.Boolean(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("funding", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("clock", sa.Integer(), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=False),
        sa.Column("in_school_holidays", sa.Boolean(), nullable=False),
        sa.Column("on_public_holidays", sa.Boolean(), nullable=False),
        sa.Column("pilot", sa.Boolean(), nullable=False),
        sa.Column("pilot_question", sa.String(), nullable=False),
        sa.Column("pilot_answer", sa.String(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.Column("copied_from_id", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_offer_run_area_id_area")),
        sa.ForeignKeyConstraint(
            ["copied_from_id"], ["offer_run.id"], name=op.f("fk_offer_run_copied_from_id_offer_run")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_offer_run_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["offer.id"], name=op.f("fk_offer_run_offer_id_offer")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_offer_run_office_id_office")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_offer_run_room_id_room")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_offer_run_site_id_site")),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_offer_run_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_offer_run_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_run")),
    )
    with op.batch_alter_table("offer_run", schema=None) as batch_op:
        batch_op.create_index("ix_offer_run_offer_id", ["offer_id", "starts_on"], unique=False)
        batch_op.create_index("ix_offer_run_site_id", ["site_id", "starts_on"], unique=False)
        batch_op.create_index(
            "ix_offer_run_starts_on", ["office_id", "starts_on", "id"], unique=False
        )
        batch_op.create_index(
            "ix_offer_run_status", ["office_id", "status", "starts_on"], unique=False
        )

    op.create_table(
        "official_note",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.LargeBinary(), nullable=True),
        sa.Column("about_at", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["support_case.id"], name=op.f("fk_official_note_case_id_support_case")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_official_note_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_official_note_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_official_note_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_official_note_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official_note")),
    )
    with op.batch_alter_table("official_note", schema=None) as batch_op:
        batch_op.create_index("ix_official_note_person_id", ["person_id", "about_at"], unique=False)

    op.create_table(
        "placement",
        sa.Column("vacancy_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("funding", sa.String(), nullable=False),
        sa.Column("funding_until", sa.Date(), nullable=True),
        sa.Column("coach_id", sa.LargeBinary(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ending_reason", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("text_as_of", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coach_id"], ["staff.id"], name=op.f("fk_placement_coach_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_placement_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_placement_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_placement_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_placement_updated_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancy.id"], name=op.f("fk_placement_vacancy_id_vacancy")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement")),
    )
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.create_index(
            "ix_placement_funding_until", ["office_id", "status", "funding_until"], unique=False
        )
        batch_op.create_index("ix_placement_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_placement_vacancy_id", ["vacancy_id", "status"], unique=False)

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
        batch_op.create_index("ix_referral_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_referral_predecessor_id", ["predecessor_id"], unique=False)
        batch_op.create_index(
            "ix_referral_staff_id", ["staff_id", "office_id", "created_at", "id"], unique=False
        )
        batch_op.create_index(
            "ix_referral_status", ["office_id", "status", "created_at", "id"], unique=False
        )

    op.create_table(
        "appointment",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.LargeBinary(), nullable=True),
        sa.Column("referral_id", sa.LargeBinary(), nullable=True),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=True),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("with_whom", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("bring", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.Column("reminder", sa.String(), nullable=False),
        sa.Column("accompanied_by", sa.LargeBinary(), nullable=True),
        sa.Column("moved_to_id", sa.LargeBinary(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["accompanied_by"], ["staff.id"], name=op.f("fk_appointment_accompanied_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["support_case.id"], name=op.f("fk_appointment_case_id_support_case")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_appointment_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["moved_to_id"], ["appointment.id"], name=op.f("fk_appointment_moved_to_id_appointment")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_appointment_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_appointment_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_appointment_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_appointment_referral_id_referral")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_appointment_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_appointment_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index("ix_appointment_case_id", ["case_id"], unique=False)
        batch_op.create_index("ix_appointment_person_id", ["person_id", "starts_at"], unique=False)
        batch_op.create_index("ix_appointment_referral_id", ["referral_id"], unique=False)
        batch_op.create_index("ix_appointment_staff_id", ["staff_id", "starts_at"], unique=False)
        batch_op.create_index(
            "ix_appointment_starts_at", ["office_id", "starts_at", "id"], unique=False
        )

    op.create_table(
        "booking",
        sa.Column("run_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("contact_id", sa.LargeBinary(), nullable=True),
        sa.Column("call_name", sa.String(), nullable=False),
        sa.Column("reach", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("priority_words", sa.String(), nullable=False),
        sa.Column("missing", sa.String(), nullable=False),
        sa.Column("childcare_needed", sa.Boolean(), nullable=False),
        sa.Column("alone_reason", sa.String(), nullable=False),
        sa.Column("offered_until", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ending_reason", sa.String(), nullable=False),
        sa.Column("documents", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("name_consent_id", sa.LargeBinary(), nullable=True),
        sa.Column("need_signal_id", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_booking_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_booking_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["name_consent_id"], ["consent.id"], name=op.f("fk_booking_name_consent_id_consent")
        ),
        sa.ForeignKeyConstraint(
            ["need_signal_id"],
            ["need_signal.id"],
            name=op.f("fk_booking_need_signal_id_need_signal"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_booking_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_booking_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["offer_run.id"], name=op.f("fk_booking_run_id_offer_run")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_booking_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
    )
    with op.batch_alter_table("booking", schema=None) as batch_op:
        batch_op.create_index("ix_booking_contact_id", ["contact_id"], unique=False)
        batch_op.create_index("ix_booking_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_booking_run_id", ["run_id", "status"], unique=False)
        batch_op.create_index(
            "ix_booking_status", ["office_id", "status", "offered_until"], unique=False
        )

    op.create_table(
        "childcare_group",
        sa.Column("run_id", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("age_from", sa.Integer(), nullable=False),
        sa.Column("age_to", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("per_carer", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.LargeBinary(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_childcare_group_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_childcare_group_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["room_id"], ["room.id"], name=op.f("fk_childcare_group_room_id_room")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["offer_run.id"], name=op.f("fk_childcare_group_run_id_offer_run")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_childcare_group_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_childcare_group")),
    )
    with op.batch_alter_table("childcare_group", schema=None) as batch_op:
        batch_op.create_index("ix_childcare_group_run_id", ["run_id"], unique=False)

    op.create_table(
        "disclosure",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=True),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("consent_id", sa.LargeBinary(), nullable=True),
        sa.Column("referral_id", sa.LargeBinary(), nullable=True),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("person_told", sa.Boolean(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name=op.f("fk_disclosure_consent_id_consent")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_disclosure_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_disclosure_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_disclosure_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_disclosure_referral_id_referral")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_disclosure_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
    )
    with op.batch_alter_table("disclosure", schema=None) as batch_op:
        batch_op.create_index("ix_disclosure_consent_id", ["consent_id"], unique=False)
        batch_op.create_index("ix_disclosure_person_id", ["person_id", "at"], unique=False)

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
        "kita_application",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.LargeBinary(), nullable=False),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=True),
        sa.Column("kita", sa.String(), nullable=False),
        sa.Column("care_kind", sa.String(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("wanted_from", sa.Date(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_kita_application_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["household_member.id"],
            name=op.f("fk_kita_application_member_id_household_member"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_kita_application_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_kita_application_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_kita_application_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_kita_application_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kita_application")),
    )
    with op.batch_alter_table("kita_application", schema=None) as batch_op:
        batch_op.create_index("ix_kita_application_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_kita_application_person_id", ["person_id"], unique=False)
        batch_op.create_index(
            "ix_kita_application_status", ["office_id", "status", "applied_on"], unique=False
        )

    op.create_table(
        "placement_event",
        sa.Column("placement_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_placement_event_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["placement_id"],
            ["placement.id"],
            name=op.f("fk_placement_event_placement_id_placement"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_placement_event_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement_event")),
    )
    with op.batch_alter_table("placement_event", schema=None) as batch_op:
        batch_op.create_index(
            "ix_placement_event_placement_id", ["placement_id", "id"], unique=False
        )

    op.create_table(
        "placement_hurdle",
        sa.Column("placement_id", sa.LargeBinary(), nullable=False),
        sa.Column("hurdle", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_placement_hurdle_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["placement_id"],
            ["placement.id"],
            name=op.f("fk_placement_hurdle_placement_id_placement"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement_hurdle")),
    )
    with op.batch_alter_table("placement_hurdle", schema=None) as batch_op:
        batch_op.create_index("ix_placement_hurdle_placement_id", ["placement_id"], unique=False)

    op.create_table(
        "priority_letter",
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.LargeBinary(), nullable=False),
        sa.Column("organisation_id", sa.LargeBinary(), nullable=True),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("grounds", sa.JSON(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("printed_at", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["household_member.id"],
            name=op.f("fk_priority_letter_member_id_household_member"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_priority_letter_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_priority_letter_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_priority_letter_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_priority_letter_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priority_letter")),
    )
    with op.batch_alter_table("priority_letter", schema=None) as batch_op:
        batch_op.create_index("ix_priority_letter_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_priority_letter_person_id", ["person_id"], unique=False)

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
    op.create_table(
        "run_session",
        sa.Column("run_id", sa.LargeBinary(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.LargeBinary(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rule_day", sa.Date(), nullable=True),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.Column("headcount_children", sa.Integer(), nullable=True),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_run_session_created_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_run_session_office_id_office")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_run_session_room_id_room")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["offer_run.id"], name=op.f("fk_run_session_run_id_offer_run")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_run_session_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run_session")),
    )
    with op.batch_alter_table("run_session", schema=None) as batch_op:
        batch_op.create_index("ix_run_session_room_id", ["room_id", "starts_at"], unique=False)
        batch_op.create_index("ix_run_session_run_id", ["run_id", "starts_at"], unique=False)
        batch_op.create_index(
            "ix_run_session_starts_at", ["office_id", "starts_at", "id"], unique=False
        )

    op.create_table(
        "appointment_reason",
        sa.Column("appointment_id", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_appointment_reason_appointment_id_appointment"),
        ),
        sa.PrimaryKeyConstraint("appointment_id", "reason", name=op.f("pk_appointment_reason")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attendance",
        sa.Column("session_id", sa.LargeBinary(), nullable=False),
        sa.Column("booking_id", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=True),
        sa.Column("noted_at", sa.BigInteger(), nullable=False),
        sa.Column("noted_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["booking.id"], name=op.f("fk_attendance_booking_id_booking")
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["staff.id"], name=op.f("fk_attendance_noted_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["run_session.id"], name=op.f("fk_attendance_session_id_run_session")
        ),
        sa.PrimaryKeyConstraint("session_id", "booking_id", name=op.f("pk_attendance")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index("ix_attendance_booking_id", ["booking_id", "state"], unique=False)

    op.create_table(
        "booked_child",
        sa.Column("booking_id", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.LargeBinary(), nullable=True),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=False),
        sa.Column("birth_month", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.LargeBinary(), nullable=True),
        sa.Column("missing", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["booking.id"], name=op.f("fk_booked_child_booking_id_booking")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["childcare_group.id"],
            name=op.f("fk_booked_child_group_id_childcare_group"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["household_member.id"],
            name=op.f("fk_booked_child_member_id_household_member"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_booked_child_office_id_office")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booked_child")),
    )
    with op.batch_alter_table("booked_child", schema=None) as batch_op:
        batch_op.create_index("ix_booked_child_booking_id", ["booking_id"], unique=False)
        batch_op.create_index("ix_booked_child_group_id", ["group_id"], unique=False)
        batch_op.create_index("ix_booked_child_member_id", ["member_id"], unique=False)

    op.create_table(
        "booking_event",
        sa.Column("booking_id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["booking.id"], name=op.f("fk_booking_event_booking_id_booking")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_booking_event_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_booking_event_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_event")),
    )
    with op.batch_alter_table("booking_event", schema=None) as batch_op:
        batch_op.create_index("ix_booking_event_booking_id", ["booking_id", "id"], unique=False)

    op.create_table(
        "booking_need",
        sa.Column("booking_id", sa.LargeBinary(), nullable=False),
        sa.Column("need", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["booking.id"], name=op.f("fk_booking_need_booking_id_booking")
        ),
        sa.PrimaryKeyConstraint("booking_id", "need", name=op.f("pk_booking_need")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "disclosure_data",
        sa.Column("disclosure_id", sa.LargeBinary(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"],
            ["disclosure.id"],
            name=op.f("fk_disclosure_data_disclosure_id_disclosure"),
        ),
        sa.PrimaryKeyConstraint("disclosure_id", "category", name=op.f("pk_disclosure_data")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "follow_up",
        sa.Column("staff_id", sa.LargeBinary(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=True),
        sa.Column("case_id", sa.LargeBinary(), nullable=True),
        sa.Column("contact_id", sa.LargeBinary(), nullable=True),
        sa.Column("referral_id", sa.LargeBinary(), nullable=True),
        sa.Column("consent_id", sa.LargeBinary(), nullable=True),
        sa.Column("booking_id", sa.LargeBinary(), nullable=True),
        sa.Column("placement_id", sa.LargeBinary(), nullable=True),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("done_by", sa.LargeBinary(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["booking.id"], name=op.f("fk_follow_up_booking_id_booking")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["support_case.id"], name=op.f("fk_follow_up_case_id_support_case")
        ),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name=op.f("fk_follow_up_consent_id_consent")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_follow_up_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name=op.f("fk_follow_up_created_by_staff")
        ),
        sa.ForeignKeyConstraint(["done_by"], ["staff.id"], name=op.f("fk_follow_up_done_by_staff")),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_follow_up_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_follow_up_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["placement_id"], ["placement.id"], name=op.f("fk_follow_up_placement_id_placement")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_follow_up_referral_id_referral")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_follow_up_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["staff.id"], name=op.f("fk_follow_up_updated_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index("ix_follow_up_booking_id", ["booking_id"], unique=False)
        batch_op.create_index("ix_follow_up_case_id", ["case_id"], unique=False)
        batch_op.create_index("ix_follow_up_consent_id", ["consent_id"], unique=False)
        batch_op.create_index("ix_follow_up_contact_id", ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_follow_up_open_due_on",
            ["due_on", "staff_id"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.create_index(
            "ix_follow_up_open_staff_id",
            ["staff_id", "due_on"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.create_index("ix_follow_up_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_follow_up_placement_id", ["placement_id"], unique=False)
        batch_op.create_index("ix_follow_up_referral_id", ["referral_id"], unique=False)
        batch_op.create_index("ix_follow_up_staff_id", ["staff_id", "person_id"], unique=False)

    op.create_table(
        "group_carer",
        sa.Column("group_id", sa.LargeBinary(), nullable=False),
        sa.Column("carer_id", sa.LargeBinary(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["carer_id"], ["carer.id"], name=op.f("fk_group_carer_carer_id_carer")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["childcare_group.id"],
            name=op.f("fk_group_carer_group_id_childcare_group"),
        ),
        sa.PrimaryKeyConstraint("group_id", "carer_id", name=op.f("pk_group_carer")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("group_carer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_carer_carer_id"), ["carer_id"], unique=False)

    op.create_table(
        "child_note",
        sa.Column("child_id", sa.LargeBinary(), nullable=False),
        sa.Column("booking_id", sa.LargeBinary(), nullable=False),
        sa.Column("allergy", sa.String(), nullable=False),
        sa.Column("emergency", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["booking.id"], name=op.f("fk_child_note_booking_id_booking")
        ),
        sa.ForeignKeyConstraint(
            ["child_id"], ["booked_child.id"], name=op.f("fk_child_note_child_id_booked_child")
        ),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_child_note")),
    )
    with op.batch_alter_table("child_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_child_note_booking_id"), ["booking_id"], unique=False)

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
    op.execute(
        "CREATE TRIGGER case_event_is_never_rewritten BEFORE UPDATE ON case_event BEGIN SELECT RAISE(ABORT, 'case_event is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER booking_event_is_never_rewritten BEFORE UPDATE ON booking_event BEGIN SELECT RAISE(ABORT, 'booking_event is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER placement_event_is_never_rewritten BEFORE UPDATE ON placement_event BEGIN SELECT RAISE(ABORT, 'placement_event is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER disclosure_data_is_never_rewritten BEFORE UPDATE ON disclosure_data BEGIN SELECT RAISE(ABORT, 'disclosure_data is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER month_closing_is_never_rewritten BEFORE UPDATE ON month_closing BEGIN SELECT RAISE(ABORT, 'month_closing is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER release_file_is_never_rewritten BEFORE UPDATE ON release_file BEGIN SELECT RAISE(ABORT, 'release_file is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER retention_rule_is_never_rewritten BEFORE UPDATE ON retention_rule BEGIN SELECT RAISE(ABORT, 'retention_rule is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER erasure_run_is_never_rewritten BEFORE UPDATE ON erasure_run BEGIN SELECT RAISE(ABORT, 'erasure_run is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER erasure_count_is_never_rewritten BEFORE UPDATE ON erasure_count BEGIN SELECT RAISE(ABORT, 'erasure_count is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER disclosure_is_never_rewritten BEFORE UPDATE OF id, office_id, at, staff_id, organisation_id, receiver, basis, consent_id, referral_id, way, content, reason, decided_by, person_told ON disclosure BEGIN SELECT RAISE(ABORT, 'disclosure is never rewritten'); END"
    )
    op.execute(
        "CREATE TRIGGER release_is_never_rewritten BEFORE UPDATE ON release WHEN OLD.state = 'approved' BEGIN SELECT RAISE(ABORT, 'release is never rewritten'); END"
    )
