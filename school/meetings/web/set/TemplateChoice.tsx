import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { templateItems } from '../../agenda.ts'
import { type MeetingTemplate, meetingTemplates } from '../../meeting.ts'
import styles from '../meetings.module.css'
import { fieldWords } from '../words/fields.ts'
import { templateWords } from '../words/templates.ts'

interface TemplateChoiceProps {
  value: MeetingTemplate
  change: (template: MeetingTemplate) => void
}

/** What kind of meeting, what it is for, and how its agenda begins. */
export function TemplateChoice({ value, change }: TemplateChoiceProps): ReactNode {
  const t = useWords(fieldWords)
  const w = useWords(templateWords)
  const titles = useItemTitles()(value)
  return (
    <div>
      <Select
        label={t.template}
        description={t.templateNote}
        allowDeselect={false}
        data={meetingTemplates.map((template) => ({ value: template, label: w.names[template] }))}
        value={value}
        // Only these templates are offered.
        onChange={(template) => template !== null && change(template as MeetingTemplate)}
      />
      <p className={styles.fieldNote}>{w.notes[value]}</p>
      <details className={styles.folded}>
        <summary>{t.agendaBegins}</summary>
        <ol className={styles.begins}>
          {templateItems[value].map(({ key, lengthMinutes }, index) => (
            <li key={key}>
              {titles[index]} <span className="soft">{t.minutesText(lengthMinutes)}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}

/** The lines of a template in the language of the page. */
export function useItemTitles(): (template: MeetingTemplate) => string[] {
  const w = useWords(templateWords)
  const items: Readonly<Record<string, string>> = w.items
  return (template) => templateItems[template].map(({ key }) => items[key] ?? key)
}
